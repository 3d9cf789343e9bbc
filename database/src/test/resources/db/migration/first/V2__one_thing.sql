insert into first.thing values (1);
