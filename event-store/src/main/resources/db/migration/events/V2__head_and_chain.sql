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

-- Where the log ends, and in which epoch: one row, worked out from what is only ever inserted. A row that every append
-- updated would leave a dead version behind each time, and as long as any transaction of the whole cluster is open
-- (a dump, say) every look at it would go through all of them.
create view events.head as
select coalesce(l.last_position, 0) as last_position,
       coalesce(l.hash, decode(repeat('00', 32), 'hex')) as hash,  -- 32 zero bytes before the first link
       coalesce(e.epoch, 0) as epoch                               -- 0 until a server has written
  from (select 1) as always
  left join lateral (select last_position, hash from events.link order by last_position desc limit 1) l on true
  left join lateral (select epoch from events.epoch order by ordinal desc limit 1) e on true;
