-- What identifies the server and the copy of the log on it: another cluster, a promoted replica, a restored dump each
-- differ. To be asked of a server that takes writes; a role that may not ask is given the answer by a setting instead.
create function events.this_server() returns text
language sql volatile
as $$
    select (select system_identifier from pg_control_system()) || '/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)
           || '/' || 'events.link'::regclass::oid
$$;

-- A number that no other store has for an epoch: random, within what JSON numbers hold exactly.
create function events.new_epoch() returns bigint
language sql volatile
as $$
    select ('x' || translate(substr(gen_random_uuid()::text, 1, 13), '-', ''))::bit(48)::bigint
$$;

-- Signs a committing process on, with its first group still to come, and begins a new epoch where the server is another
-- than the one that wrote last.
create function events.enter(append_lock bigint, this_one uuid, this_server text,
    out entered_epoch bigint, out entered_group bigint)
language plpgsql volatile
as $$
declare
    last_server  text;
    last_ordinal integer;
begin
    perform pg_advisory_xact_lock(append_lock);
    select server, ordinal into last_server, last_ordinal from events.epoch order by ordinal desc limit 1;
    if last_server is distinct from this_server then
        insert into events.epoch (ordinal, epoch, from_position, server)
        select coalesce(last_ordinal, 0) + 1, events.new_epoch(), last_position, this_server from events.head;
    end if;
    delete from events.outcome o where o.told_at < clock_timestamp() - interval '30 days' and o.committer <> this_one;
    delete from events.committer c
     where c.used_at < clock_timestamp() - interval '30 days' and c.committer <> this_one
       and not exists (select from events.outcome o where o.committer = c.committer);
    insert into events.committer (committer, used_at) values (this_one, clock_timestamp())
        on conflict (committer) do update set used_at = clock_timestamp();
    select coalesce(max(group_number), 0) into entered_group from events.outcome where committer = this_one;
    select epoch into entered_epoch from events.head;
end
$$;
