-- The order in which stories wanted their commands sent: each story's are sent in it, one after the other.
alter table command.saga_command add column number bigint generated always as identity;

-- Both are filled and emptied over and over: what is updated stays on its page, what is gone is cleared before it is in the way.
alter table command.saga_command set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
alter table command.deadline set (autovacuum_vacuum_scale_factor = 0.02);
