-- Which keys have wrapped and sealed what is in this database, so that an older key file is told from the present one.
create table events.used_key (
    purpose    text        not null check (purpose in ('wrapping', 'sealing')),
    key_id     integer     not null,
    since      timestamptz not null default now(),
    retired_at timestamptz,                            -- nothing is wrapped with it any more, and nothing can be
    primary key (purpose, key_id)
);

-- Erases people outside any unit: those that a list of erasures names and the database, being put back from an older
-- backup, does not know of. Answers who was erased now.
create function events.erase(append_lock bigint, persons uuid[], at timestamptz[]) returns setof uuid
language plpgsql volatile
as $$
begin
    perform pg_advisory_xact_lock(append_lock);
    return query
        insert into events.erased (person, position, erased_at)
        select p.person, h.last_position, p.at
          from unnest(persons, at) as p(person, at), events.head h
            on conflict (person) do nothing
        returning events.erased.person;
    delete from events.data_key d where d.person = any (persons);
    update events.outgoing_message o set state = 'taken', sealed = null, taken_at = clock_timestamp()
     where o.subject = any (persons) and o.state = 'waiting';
end
$$;

-- What the last scrub found of each table. It is left alone as long as the server has counted nothing since.
create table events.scrubbed (
    table_name     text        not null primary key,
    server_started timestamptz not null,               -- counts begin anew when a server crashes
    changes        bigint      not null,               -- rows updated and deleted, as the server counts them
    scrubbed_at    timestamptz not null
);
