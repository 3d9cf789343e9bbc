-- One row per event. Rows are never updated, so pages are filled whole.
create table events.event (
    position       bigint      not null primary key,  -- dense, from 1, in the order of commits
    aggregate_type text        not null,
    aggregate_id   uuid        not null,
    sequence       bigint      not null,               -- within the aggregate, dense, from 0
    event_id       uuid        not null,
    name           text        not null,               -- the owned name, such as account.registered
    revision       text        not null,
    occurred_at    timestamptz not null,
    payload        bytea       not null,               -- canonical JSON without the personal component
    personal       bytea,                              -- JSON of the component called personal, if there is one
    metadata       bytea       not null,               -- JSON object of strings
    constraint event_sequence unique (aggregate_id, sequence)
) with (fillfactor = 100);

-- Events are short and read whole: compression would cost more than it saves.
alter table events.event alter column payload set storage external;
alter table events.event alter column personal set storage external;
alter table events.event alter column metadata set storage external;

create index event_occurred_at on events.event using brin (occurred_at);
