create table before_the_error (id bigint);
create table wrong (id no_such_type);
