-- A command may be a question: its answer says when the saga is to ask again, and the deadline for that is written in the
-- transaction that takes the command away.
alter table command.saga_command
    add column ask_deadline text,
    add column ask_saga_type text,
    add column ask_saga_id uuid;
