-- Commands that stories want sent, written with the story's own step and sent after it is durable.
create table command.saga_command (
    saga_id       uuid         not null,
    step          text         not null,
    process       text         not null,
    name          text         not null,
    payload       text         not null,
    state         text         not null default 'waiting' check (state in ('waiting', 'parked')),
    created_at    timestamptz  not null default clock_timestamp(),
    attempts      integer      not null default 0,
    not_before    timestamptz  not null default clock_timestamp(),
    leased_until  timestamptz,
    problem       text,
    detail        text,
    primary key (saga_id, step)
);

create index saga_command_waiting on command.saga_command (not_before) where state = 'waiting';
create index saga_command_parked on command.saga_command (created_at) where state = 'parked';
