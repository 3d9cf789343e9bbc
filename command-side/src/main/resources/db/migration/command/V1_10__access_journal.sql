-- Every sign-in and reported use, to the second (SIGN-4). No event: the account's own events record use once a day.
create table command.access_journal (
    entry_id   uuid         primary key,
    account_id uuid         not null,
    at         timestamptz  not null,
    kind       text         not null,
    counts     boolean      not null
);

create index access_journal_by_account on command.access_journal (account_id, at desc);
