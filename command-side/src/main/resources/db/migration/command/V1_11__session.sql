-- Sessions of account holders (SIGN-2, SIGN-5). The id is the keyed hash of what the holder presents. A session is over
-- when it or its parent has ended, or when its epoch is not the account's any more (PW-9).
create table command.session (
    session_id       text         primary key,
    account_id       uuid         not null,
    epoch            bigint       not null,
    private_computer boolean      not null,
    mailbox_id       uuid,
    parent_id        text         references command.session,
    begun_at         timestamptz  not null,
    seen_at          timestamptz  not null,
    ended_at         timestamptz
);

create index session_by_parent on command.session (parent_id) where parent_id is not null;
