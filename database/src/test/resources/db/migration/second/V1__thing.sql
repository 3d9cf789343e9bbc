create table second.thing (id bigint primary key);
