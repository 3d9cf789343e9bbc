-- How far the system's time is ahead of the machine's (one row, and only where a setting lets somebody move it). Never less
-- than it was: what was recorded would lie in the future.
create table command.clock (
    only_row boolean  primary key default true check (only_row),
    ahead    interval not null
);
