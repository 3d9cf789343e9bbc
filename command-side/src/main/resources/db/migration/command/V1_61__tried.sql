-- How often strangers tried, by keyed hashes of where they come from and of whom they name there. Each try fills a bucket that
-- empties by itself: free_at is when it will be empty, in microseconds since 1970. Unlogged: a crash of the server forgets it, and a
-- try costs no wait for the disk.
create unlogged table command.tried (
    key_hash bytea  primary key,
    free_at  bigint not null
);

create index tried_by_end on command.tried (free_at);
