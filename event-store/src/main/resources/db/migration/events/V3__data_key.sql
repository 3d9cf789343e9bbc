-- The key that seals what the events say about one person, wrapped by a key that is never in the database.
create table events.data_key (
    person  uuid  not null primary key,
    wrapped bytea not null
) with (fillfactor = 90);

-- Whose key was destroyed. The row stays: it tells an erased person from a key that got lost.
create table events.erased (
    person    uuid        not null primary key,
    position  bigint      not null,                    -- of the unit that did it
    erased_at timestamptz not null
);
