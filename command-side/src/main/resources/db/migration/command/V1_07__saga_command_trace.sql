-- The trace of the request that made a story want the command sent, so that what it causes bears the same.
alter table command.saga_command add column trace text;
