-- Per series the lowest number not known to be taken: a hint, the claim decides.
create table events.series (
    kind     text   not null,
    key_hash bytea  not null,
    next     bigint not null,
    primary key (kind, key_hash)
) with (fillfactor = 80);
