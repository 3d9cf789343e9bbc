-- The first act of every appending transaction: takes the append lock, then reads all that the units of a group are
-- checked against. One round trip; every statement after the lock sees what was committed before the lock was free.
create function events.lock_and_read(
    append_lock  bigint,
    aggregates   uuid[],
    claim_kinds  text[],
    claim_hashes bytea[],
    messages     uuid[],
    answers      bytea[])
returns table (
    what         text,                                 -- head, version, claim, message or answer
    id           uuid,
    kind         text,
    key_hash     bytea,
    number       bigint,
    request_hash text,
    body         text,
    at_position  bigint,
    answered_at  timestamptz)
language plpgsql volatile
as $$
#variable_conflict use_column
begin
    perform pg_advisory_xact_lock(append_lock);

    return query
    select 'head', null::uuid, null::text, null::bytea, h.last_position, null::text, pg_current_xact_id()::text,
           null::bigint, null::timestamptz
      from events.head h;

    if cardinality(aggregates) > 0 then
        return query
        select 'version', a.id, null::text, null::bytea,
               (select e.sequence from events.event e where e.aggregate_id = a.id order by e.sequence desc limit 1),
               null::text, null::text, null::bigint, null::timestamptz
          from unnest(aggregates) as a(id);
    end if;

    if cardinality(claim_kinds) > 0 then
        return query
        select 'claim', c.holder, c.kind, c.key_hash, null::bigint, null::text, null::text, null::bigint,
               null::timestamptz
          from unnest(claim_kinds, claim_hashes) as k(kind, key_hash)
          join events.claim c on c.kind = k.kind and c.key_hash = k.key_hash;
    end if;

    if cardinality(messages) > 0 then
        return query
        select 'message', m.message_id, m.state, null::bytea, null::bigint, null::text, null::text, m.position,
               null::timestamptz
          from events.outgoing_message m
         where m.message_id = any (messages);
    end if;

    if cardinality(answers) > 0 then
        return query
        select 'answer', s.aggregate_id, null::text, s.key_hash, s.version, s.request_hash, s.body, s.position,
               s.answered_at
          from events.stored_answer s
         where s.key_hash = any (answers);
    end if;
end
$$;
