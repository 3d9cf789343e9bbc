-- The state of stories in progress, and what finds them.
create table command.saga (
    saga_id  uuid   primary key,
    type     text   not null,
    state    text   not null
);

create table command.saga_association (
    type     text   not null,
    key      text   not null,
    value    text   not null,
    saga_id  uuid   not null references command.saga on delete cascade,
    primary key (type, key, value, saga_id)
);

create index saga_association_by_saga on command.saga_association (saga_id);
