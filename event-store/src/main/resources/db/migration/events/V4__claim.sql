-- Who holds what. The key is a keyed hash of kind and value, so that a copy of the table tells no address or number.
create table events.claim (
    kind     text  not null,
    key_hash bytea not null,
    holder   uuid  not null,
    primary key (kind, key_hash)
);
