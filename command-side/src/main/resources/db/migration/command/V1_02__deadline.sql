-- What falls due, and to whom it is told. A row costs nothing until it is due.
create table command.deadline (
    deadline_id   uuid         primary key,
    name          text         not null,
    due_at        timestamptz  not null,
    saga_type     text         not null,
    saga_id       uuid         not null,
    attempts      integer      not null default 0,
    not_before    timestamptz  not null,
    last_problem  text
);

create index deadline_by_due on command.deadline (not_before);
create index deadline_by_saga on command.deadline (saga_id, name);
