-- Bulk uploads (REG-10): the working store of files of staff. What happened to an upload is recorded in events; the state
-- here follows them. Names and numbers lie sealed, and are deleted some time after the upload has ended.
create table command.upload (
    upload_id      uuid         primary key,
    place          bigint       not null generated always as identity unique,
    container_id   uuid         not null,
    content_hash   bytea        not null,              -- keyed: tells a file sent again
    received_at    timestamptz  not null,
    received_by    text         not null,
    started_by     text,
    file_name      bytea,                              -- sealed
    headings       text[]       not null,
    state          text         not null check (state in
                       ('receiving', 'checking', 'checked', 'running', 'finished', 'withdrawn')),
    version        bigint       not null default -1,   -- sequence of the last event that the state follows
    work           boolean      not null default true, -- whether the engine has something to do
    ended_at       timestamptz,
    leased_by      text,
    leased_until   timestamptz,
    worked_at      timestamptz,
    -- what is left of the rows once they are deleted
    total          integer      not null,
    good           integer,
    refused        integer,
    registered     integer,
    already_there  integer,
    wiped_at       timestamptz
);

create unique index upload_content on command.upload (container_id, content_hash) where state <> 'withdrawn';
create index upload_work on command.upload (worked_at) where work;
create index upload_ended on command.upload (ended_at) where wiped_at is null;

create table command.upload_row (
    upload_id   uuid     not null references command.upload on delete cascade,
    line        integer  not null,
    account_id  uuid     not null,                     -- its account's, from the beginning; or of the one that is there
    sealed      bytea    not null,
    outcome     text     not null check (outcome in
                    ('unchecked', 'good', 'registered', 'already-there', 'refused', 'given-up')),
    problems    text,                                  -- JSON, without personal data
    primary key (upload_id, line)
);

create index upload_row_open on command.upload_row (upload_id, line) where outcome in ('unchecked', 'good');
create index upload_row_refused on command.upload_row (upload_id, line) where outcome = 'refused';
create index upload_row_account on command.upload_row (account_id);
