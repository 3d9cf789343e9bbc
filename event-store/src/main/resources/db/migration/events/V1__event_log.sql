-- One row per event. Rows are never updated, so pages are filled whole. Neither here nor on the other tables that every
-- append writes are there check constraints, which PostgreSQL reads anew for every statement: there is one writer,
-- events.append, and what it writes is looked through by the verification.
create table events.event (
    position       bigint      not null primary key,  -- dense, from 1, in the order of commits
    aggregate_type text        not null,
    aggregate_id   uuid        not null,
    sequence       bigint      not null,               -- within the aggregate, dense, from 0
    event_id       uuid        not null,
    name           text        not null,               -- the owned name, such as account.registered
    revision       text        not null,
    occurred_at    timestamptz not null,
    person         uuid,                               -- whose data key seals the personal part; null without one
    payload        bytea       not null,               -- canonical JSON without the personal component
    personal       bytea,                              -- sealed: the personal component and what was said in free words
    metadata       bytea       not null,               -- JSON object of strings
    claims         bytea,                              -- with the last event of its unit: the claims taken and freed
    constraint event_sequence unique (aggregate_id, sequence)
) with (fillfactor = 100);

-- Events are short and read whole: compression would cost more than it saves.
alter table events.event alter column payload set storage external;
alter table events.event alter column personal set storage external;
alter table events.event alter column metadata set storage external;
alter table events.event alter column claims set storage external;

create index event_occurred_at on events.event using brin (occurred_at);
