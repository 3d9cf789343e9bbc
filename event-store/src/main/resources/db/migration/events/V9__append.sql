-- One committing process that is signed on.
create table events.committer (
    committer uuid        not null primary key,
    used_at   timestamptz not null                      -- when it signed on last
);

-- What came of the last groups of a committer, by their numbers. A group whose answer was lost is sent again under the same
-- number and is told the first outcome, so that it is appended once however often it is sent. Rows are inserted, and the
-- older ones deleted now and then: see events.head for why none is updated.
create table events.outcome (
    committer      uuid        not null,
    group_number   bigint      not null,
    first_position bigint      not null,
    last_position  bigint      not null,               -- where the log ended then
    refusals       jsonb,
    told_at        timestamptz not null,
    primary key (committer, group_number)
);

-- Why units of a group cannot be appended as things stand, as a JSON array; null if all can. To be asked with the append lock
-- held, which makes the answer conclusive.
create function events.refusals(
    version_unit  integer[],  version_of      uuid[],   version_before  bigint[], version_stale boolean[],
    key_unit      integer[],  key_person      uuid[],   key_wrapped     bytea[],
    free_unit     integer[],  free_kind       text[],   free_hash       bytea[],  free_holder   uuid[],
    claim_unit    integer[],  claim_kind      text[],   claim_hash      bytea[],  claim_holder  uuid[],
    vacant_unit   integer[],  vacant_kind     text[],   vacant_hash     bytea[],
    sent_unit     integer[],  sent_id         uuid[],
    taken_unit    integer[],  taken_id        uuid[],
    answer_unit   integer[],  answer_key      bytea[])
returns jsonb
language plpgsql volatile
as $$
#variable_conflict use_column
declare
    why       jsonb;
    found_bad jsonb;
begin
    if cardinality(answer_unit) > 0 then
        select jsonb_agg(jsonb_build_object('unit', a.unit, 'why', 'answered', 'of', s.aggregate_id, 'version', s.version,
                   'request', s.request_hash, 'body', s.body, 'position', s.position,
                   'at', (extract(epoch from s.answered_at) * 1000000)::bigint))
          into found_bad
          from unnest(answer_unit, answer_key) as a(unit, key)
          join events.stored_answer s on s.key_hash = a.key;
        why := coalesce(why || found_bad, why, found_bad);
    end if;

    if cardinality(version_unit) > 0 then
        select jsonb_agg(jsonb_build_object('unit', v.unit, 'why', case when v.stale then 'stale' else 'unexpected' end,
                   'of', v.aggregate, 'expected', v.before, 'actual', v.actual))
          into found_bad
          from (select unit, aggregate, before, stale,
                       coalesce((select e.sequence from events.event e where e.aggregate_id = aggregate
                                  order by e.sequence desc limit 1), -1) as actual
                  from unnest(version_unit, version_of, version_before, version_stale)
                       as v(unit, aggregate, before, stale)) as v
         where v.actual <> v.before;
        why := coalesce(why || found_bad, why, found_bad);
    end if;

    if cardinality(claim_unit) > 0 then
        select jsonb_agg(jsonb_build_object('unit', c.unit, 'why', 'held', 'kind', c.kind,
                   'key', encode(c.hash, 'hex'), 'by', h.holder))
          into found_bad
          from unnest(claim_unit, claim_kind, claim_hash, claim_holder) as c(unit, kind, hash, holder)
          join events.claim h on h.kind = c.kind and h.key_hash = c.hash
         where h.holder <> c.holder
           and not exists (select from unnest(free_unit, free_kind, free_hash, free_holder) as f(unit, kind, hash, holder)
                            where f.unit = c.unit and f.kind = c.kind and f.hash = c.hash and f.holder = h.holder);
        why := coalesce(why || found_bad, why, found_bad);
    end if;

    if cardinality(vacant_unit) > 0 then
        select jsonb_agg(jsonb_build_object('unit', v.unit, 'why', 'held', 'kind', v.kind,
                   'key', encode(v.hash, 'hex'), 'by', h.holder))
          into found_bad
          from unnest(vacant_unit, vacant_kind, vacant_hash) as v(unit, kind, hash)
          join events.claim h on h.kind = v.kind and h.key_hash = v.hash;
        why := coalesce(why || found_bad, why, found_bad);
    end if;

    if cardinality(key_unit) > 0 then
        select jsonb_agg(jsonb_build_object('unit', k.unit,
                   'why', case when k.is_erased then 'erased' else 'key' end, 'of', k.person))
          into found_bad
          from (select unit, person, wrapped,
                       -- with a limit each is one look by key; without, the planner may read the whole table
                       (select true from events.data_key d where d.person = k.person limit 1) is not null as is_there,
                       (select true from events.erased x where x.person = k.person limit 1) is not null as is_erased
                  from unnest(key_unit, key_person, key_wrapped) as k(unit, person, wrapped)) as k
         where k.is_erased or k.is_there = (k.wrapped is not null);
        why := coalesce(why || found_bad, why, found_bad);
    end if;

    if cardinality(sent_unit) > 0 then
        select jsonb_agg(jsonb_build_object('unit', m.unit, 'why', 'sent', 'of', m.id))
          into found_bad
          from unnest(sent_unit, sent_id) as m(unit, id)
          join events.outgoing_message o on o.message_id = m.id;
        why := coalesce(why || found_bad, why, found_bad);
    end if;

    if cardinality(taken_unit) > 0 then
        select jsonb_agg(jsonb_build_object('unit', t.unit, 'why', 'taken', 'of', t.id))
          into found_bad
          from unnest(taken_unit, taken_id) as t(unit, id)
         where not exists (select from events.outgoing_message o where o.message_id = t.id and o.state = 'waiting');
        why := coalesce(why || found_bad, why, found_bad);
    end if;

    return why;
end
$$;

-- Appends a group of units: the only way in which anything of a command becomes durable. The caller sends it in automatic
-- commit, so that it begins, decides, writes and commits in one round trip and no stalled client holds the lock.
--
-- Nobody else can append between the lock, which is the first act, and the commit. Each statement after it sees all that was
-- committed before it was free (read committed), so that every check is conclusive and positions are dense in the order of
-- commits. The units of a group touch nothing in common (the caller sees to it), so each is judged by itself.
--
-- Units are told apart by their number in the group, from 0; every array's first column is the unit. Answers one row with
-- the position of the group's first event and, as JSON, why units were refused.
create function events.append(
    append_lock   bigint,
    this_one      uuid,       -- committer
    this_group    bigint,     -- its number, one more than the last
    this_epoch    bigint,     -- in which all of its units were decided
    event_unit    integer[],  event_type      text[],   event_aggregate uuid[],  event_sequence bigint[],
    event_ids     uuid[],     event_name      text[],   event_revision  text[],  event_at       bigint[],
    event_person  uuid[],     event_payload   bytea[],  event_personal  bytea[], event_metadata bytea[],
    event_claims  bytea[],    event_leaves    bytea,
    version_unit  integer[],  version_of      uuid[],   version_before  bigint[], version_stale boolean[],
    version_open  boolean[],  -- whether no key of a table tells: all but those of aggregates that begin with the unit
    key_unit      integer[],  key_person      uuid[],   key_wrapped     bytea[],  -- wrapped null: has to be there
    erase_unit    integer[],  erase_person    uuid[],   erase_after     integer[],
    free_unit     integer[],  free_kind       text[],   free_hash       bytea[],  free_holder   uuid[],
    claim_unit    integer[],  claim_kind      text[],   claim_hash      bytea[],  claim_holder  uuid[],
    vacant_unit   integer[],  vacant_kind     text[],   vacant_hash     bytea[],  -- nobody may hold it
    series_unit   integer[],  series_kind     text[],   series_hash     bytea[],  series_next   bigint[],
    sent_unit     integer[],  sent_id         uuid[],   sent_channel    text[],   sent_template text[],
    sent_subject  uuid[],     sent_at         bigint[], sent_sealed   bytea[],  sent_after   integer[],
    taken_unit    integer[],  taken_id        uuid[],
    answer_unit   integer[],  answer_key      bytea[],  answer_request  text[],   answer_body   text[],
    answer_of     uuid[],     answer_version  bigint[], answer_at       bigint[], answer_after  integer[],
    now_is        bigint,
    out answered_epoch bigint, out answered_first bigint, out answered_refusals jsonb)
language plpgsql volatile
as $$
#variable_conflict use_column
declare
    last_one   record;
    refused    integer[];              -- units, once it is known
    gone       integer[] := '{}';      -- how many of the group's first events were refused, by place
    leaves     bytea := event_leaves;
    total      integer := cardinality(event_unit);
    link_hash  bytea;
    at_time    timestamptz := timestamptz 'epoch' + now_is * interval '1 microsecond';
    written    integer;
    -- what is rare, or needs more than a look whether it is there, is judged at once
    judged     boolean := cardinality(erase_unit) > 0 or cardinality(taken_unit) > 0;
begin
    perform pg_advisory_xact_lock(append_lock);

    select o.group_number, o.first_position, o.refusals, h.last_position, h.hash, h.epoch into last_one
      from events.committer c
     cross join events.head h
      left join lateral (select * from events.outcome o where o.committer = this_one
                          order by o.group_number desc limit 1) o on true
     where c.committer = this_one;
    if not found then
        return;
    end if;
    if last_one.group_number >= this_group then
        answered_epoch := this_epoch;
        answered_first := last_one.first_position;
        answered_refusals := last_one.refusals;
        return;
    end if;
    answered_epoch := last_one.epoch;
    if last_one.epoch <> this_epoch then
        return;
    end if;
    answered_first := last_one.last_position + 1;

    -- Nearly every group is appended whole. So the first turn writes and leaves most checks to the keys of the tables; where
    -- one is violated, what it wrote is undone, and the second turn judges each unit before it writes. Rows that are undone
    -- linger until they are vacuumed: hashes come first, sealed rows after them, and the keys that open these last of all, so
    -- that nothing that lingers can be opened.
    loop
        begin
            if judged then
                answered_refusals := events.refusals(
                    version_unit, version_of, version_before, version_stale, key_unit, key_person, key_wrapped,
                    free_unit, free_kind, free_hash, free_holder, claim_unit, claim_kind, claim_hash, claim_holder,
                    vacant_unit, vacant_kind, vacant_hash, sent_unit, sent_id, taken_unit, taken_id, answer_unit, answer_key);
            else
                if true = any (version_open) and exists (
                        select from unnest(version_of, version_before, version_open) as v(aggregate, before, is_open)
                         where v.is_open
                           and v.before <> coalesce((select e.sequence from events.event e
                                   where e.aggregate_id = v.aggregate order by e.sequence desc limit 1), -1)) then
                    raise unique_violation;
                end if;
                if cardinality(key_unit) > 0 and exists (
                        select from unnest(key_person, key_wrapped) as k(person, wrapped)
                         where (k.wrapped is not null)
                               = exists (select from events.data_key d where d.person = k.person limit 1)
                            or exists (select from events.erased x where x.person = k.person limit 1)) then
                    raise unique_violation;
                end if;
                if cardinality(vacant_unit) > 0 and exists (
                        select from unnest(vacant_kind, vacant_hash) as v(kind, hash)
                          join events.claim h on h.kind = v.kind and h.key_hash = v.hash) then
                    raise unique_violation;
                end if;
            end if;

            if answered_refusals is not null then
                select array_agg(distinct (one ->> 'unit')::integer) into refused
                  from jsonb_array_elements(answered_refusals) as r(one);
                select count(*), coalesce(string_agg(substring(event_leaves from 32 * (e.place - 1)::integer + 1 for 32),
                           ''::bytea order by e.place), ''::bytea)
                  into total, leaves
                  from unnest(event_unit) with ordinality as e(unit, place)
                 where e.unit <> all (refused);
                select array_agg(g.count order by g.place) into gone
                  from (select place, count(*) filter (where unit = any (refused)) over (order by place) as count
                          from unnest(event_unit) with ordinality as e(unit, place)) as g;
            end if;

            if cardinality(free_unit) > 0 then
                delete from events.claim c
                 using unnest(free_unit, free_kind, free_hash, free_holder) as f(unit, kind, hash, holder)
                 where c.kind = f.kind and c.key_hash = f.hash and c.holder = f.holder
                   and (refused is null or f.unit <> all (refused));
            end if;

            if cardinality(claim_unit) > 0 then
                insert into events.claim (kind, key_hash, holder)
                select c.kind, c.hash, c.holder
                  from unnest(claim_unit, claim_kind, claim_hash, claim_holder) as c(unit, kind, hash, holder)
                 where refused is null or c.unit <> all (refused)
                    on conflict (kind, key_hash) do nothing;
                get diagnostics written = row_count;
                -- a key that was there is fine if it is the holder's own
                if not judged and written < cardinality(claim_unit) and exists (
                        select from unnest(claim_kind, claim_hash, claim_holder) as c(kind, hash, holder)
                          join events.claim h on h.kind = c.kind and h.key_hash = c.hash
                         where h.holder <> c.holder) then
                    raise unique_violation;
                end if;
            end if;

            if cardinality(answer_unit) > 0 then
                insert into events.stored_answer (key_hash, request_hash, body, aggregate_id, version, position,
                       answered_at)
                select a.key, a.request, a.body, a.aggregate, a.version,
                       last_one.last_position + a.after - coalesce(gone[a.after], 0),
                       timestamptz 'epoch' + a.at * interval '1 microsecond'
                  from unnest(answer_unit, answer_key, answer_request, answer_body, answer_of, answer_version, answer_at,
                       answer_after) as a(unit, key, request, body, aggregate, version, at, after)
                 where refused is null or a.unit <> all (refused);
            end if;

            if total > 0 then
                link_hash := sha256(last_one.hash || int8send(answered_first) || int4send(total) || leaves);
                insert into events.event (position, aggregate_type, aggregate_id, sequence, event_id, name, revision,
                       occurred_at, person, payload, personal, metadata, claims)
                select last_one.last_position + e.place - coalesce(gone[e.place], 0),
                       e.type, e.aggregate, e.sequence, e.id, e.name, e.revision,
                       timestamptz 'epoch' + e.at * interval '1 microsecond', e.person, e.payload, e.personal,
                       e.metadata, e.claims
                  from unnest(event_unit, event_type, event_aggregate, event_sequence, event_ids, event_name,
                           event_revision, event_at, event_person, event_payload, event_personal, event_metadata,
                           event_claims) with ordinality
                           as e(unit, type, aggregate, sequence, id, name, revision, at, person, payload, personal,
                           metadata, claims, place)
                 where refused is null or e.unit <> all (refused);
            end if;

            if cardinality(series_unit) > 0 then
                insert into events.series as s (kind, key_hash, next)
                select n.kind, n.hash, max(n.next)
                  from unnest(series_unit, series_kind, series_hash, series_next) as n(unit, kind, hash, next)
                 where refused is null or n.unit <> all (refused)
                 group by n.kind, n.hash
                    on conflict (kind, key_hash) do update set next = greatest(s.next, excluded.next);
            end if;

            if cardinality(taken_unit) > 0 then
                update events.outgoing_message o set state = 'taken', sealed = null, taken_at = at_time
                  from unnest(taken_unit, taken_id) as t(unit, id)
                 where o.message_id = t.id and (refused is null or t.unit <> all (refused));
            end if;

            if cardinality(sent_unit) > 0 then
                insert into events.outgoing_message (message_id, channel, template, subject, created_at, state, sealed,
                       position)
                select m.id, m.channel, m.template, m.subject,
                       timestamptz 'epoch' + m.at * interval '1 microsecond', 'waiting', m.sealed,
                       last_one.last_position + m.after - coalesce(gone[m.after], 0)
                  from unnest(sent_unit, sent_id, sent_channel, sent_template, sent_subject, sent_at, sent_sealed,
                       sent_after)
                       as m(unit, id, channel, template, subject, at, sealed, after)
                 where refused is null or m.unit <> all (refused);
            end if;

            if cardinality(erase_unit) > 0 then
                insert into events.erased (person, position, erased_at)
                select x.person, last_one.last_position + x.after - coalesce(gone[x.after], 0), at_time
                  from unnest(erase_unit, erase_person, erase_after) as x(unit, person, after)
                 where refused is null or x.unit <> all (refused)
                    on conflict (person) do nothing;
                delete from events.data_key d
                 using unnest(erase_unit, erase_person) as x(unit, person)
                 where d.person = x.person and (refused is null or x.unit <> all (refused));
                -- what waits for an erased person would tell of them, and nobody is to be told any more
                update events.outgoing_message o set state = 'taken', sealed = null, taken_at = at_time
                  from unnest(erase_unit, erase_person) as x(unit, person)
                 where o.subject = x.person and o.state = 'waiting' and (refused is null or x.unit <> all (refused));
            end if;

            if cardinality(key_unit) > 0 then
                insert into events.data_key (person, wrapped)
                select k.person, k.wrapped
                  from unnest(key_unit, key_person, key_wrapped) as k(unit, person, wrapped)
                 where k.wrapped is not null and (refused is null or k.unit <> all (refused));
            end if;

            -- one statement for both: what a statement costs by itself is most of what a small group costs
            with link as (
                insert into events.link (last_position, events, leaves, hash, committed_at)
                select last_one.last_position + total, total, leaves, link_hash, clock_timestamp() where total > 0
            )
            insert into events.outcome (committer, group_number, first_position, last_position, refusals, told_at)
            values (this_one, this_group, answered_first, last_one.last_position + total, answered_refusals,
                    clock_timestamp());
            if this_group % 1000 = 0 then
                delete from events.outcome o where o.committer = this_one and o.group_number < this_group;
            end if;
            return;
        exception
            when unique_violation then
                if judged then
                    raise;
                end if;
                judged := true;
        end;
    end loop;
end
$$;
