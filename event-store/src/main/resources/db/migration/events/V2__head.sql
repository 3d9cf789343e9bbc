-- One row: where the log ends. Written by whoever holds the append lock, read by everybody.
create table events.head (
    only_row      boolean not null primary key default true check (only_row),
    last_position bigint  not null
) with (fillfactor = 10);

insert into events.head (last_position) values (0);
