-- Each commit group as a link of a chain (AUD-4): its hash covers the stored fields of its events and the hash before it.
create table events.link (
    last_position bigint      not null primary key,
    events        integer     not null,                -- one at least
    leaves        bytea       not null,                -- the SHA-256 of each event of the group, one after another
    hash          bytea       not null,                -- SHA-256 of the hash before, first position, count and leaves
    committed_at  timestamptz not null                 -- the server's clock, for people; nothing is decided by it
) with (fillfactor = 100);

alter table events.link alter column leaves set storage external;

-- A stretch of the log written by one server. A restored or promoted server begins a new one where its log ends.
create table events.epoch (
    ordinal       integer     not null primary key,    -- from 1
    epoch         bigint      not null unique,         -- random, so that a token of another store is told from one of this
    from_position bigint      not null,                -- where the log ended when it began
    server        text        not null,                -- what identifies the server: system identifier and timeline
    began_at      timestamptz not null default now()
);

-- One row: where the log ends. Written by whoever holds the append lock, read by everybody.
create table events.head (
    only_row      boolean not null primary key default true,
    last_position bigint  not null,
    hash          bytea   not null,                    -- of the last link; 32 zero bytes before the first
    epoch         bigint  not null                     -- 0 until a server has written
) with (fillfactor = 10);

insert into events.head (last_position, hash, epoch) values (0, decode(repeat('00', 32), 'hex'), 0);
