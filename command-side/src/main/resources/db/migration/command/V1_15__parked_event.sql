-- What a story could not handle is parked for it, and what comes for it afterwards queues behind, in order. No other waits.
alter table command.saga
    alter column state drop not null,        -- none: what begins the story is parked
    add column parked_at timestamptz;        -- since when it has a queue

create index saga_parked on command.saga (parked_at) where parked_at is not null;

create table command.parked_event (
    saga_id     uuid         not null references command.saga on delete cascade,
    place       bigint       generated always as identity,    -- the order within a story
    position    bigint,                                       -- of an event in the log,
    deadline    text,                                         -- or the name of a deadline
    happened    timestamptz  not null,                        -- the message's own time
    queued_at   timestamptz  not null,
    problem     text,                                         -- of the first of each story: why, without personal data,
    detail      text,
    attempts    integer      not null default 0,
    not_before  timestamptz,                                  -- and when it is tried again
    primary key (saga_id, place),
    check ((position is null) <> (deadline is null))
);

create index parked_event_due on command.parked_event (not_before) where not_before is not null;
