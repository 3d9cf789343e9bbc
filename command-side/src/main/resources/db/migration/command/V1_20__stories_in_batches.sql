-- The order in which stories wanted their commands sent: each story's are sent in it, one after the other. What is parked is not in it.
create sequence command.saga_command_number;
alter table command.saga_command add column number bigint default nextval('command.saga_command_number');
update command.saga_command set number = null where state = 'parked';
create unique index saga_command_by_number on command.saga_command (number);
drop index command.saga_command_waiting;

-- Many fall due at one instant: the index has the whole of their order.
create index deadline_in_order on command.deadline (not_before, deadline_id);
drop index command.deadline_by_due;

-- Both are filled and emptied over and over: what is updated stays on its page, what is gone is cleared before it is in the way.
alter table command.saga_command set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
alter table command.deadline set (autovacuum_vacuum_scale_factor = 0.02);
