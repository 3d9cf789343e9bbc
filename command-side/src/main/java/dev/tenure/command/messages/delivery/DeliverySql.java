package dev.tenure.command.messages.delivery;

/** The longer statements about {@code command.message_delivery}. */
final class DeliverySql {
    /**
     * Positions never fall, so that of each channel only what lies at the last one enrolled or behind it is looked at. Who
     * enrols at the same time goes the same way in the same order, so that places are in the order of deciding.
     */
    static final String ENROL = """
            insert into command.message_delivery (message_id, subject, channel, position, not_before)
            select o.message_id, o.subject, o.channel, o.position, o.created_at
              from (select name, coalesce((select max(d.position) from command.message_delivery d
                                            where d.channel = name), 0) as last
                      from unnest(:channels::text[]) as name) as c
             cross join lateral (
                   select * from events.outgoing_message m
                    where m.state = 'waiting' and m.channel = c.name and m.position >= c.last
                      and not exists (select from command.message_delivery e where e.message_id = m.message_id)
                    order by m.position, m.message_id limit :most) as o
             order by o.position, o.message_id limit :most
                on conflict (message_id) do nothing""";

    /**
     * Only the first that waits of each person can be leased, and its row is the lock: so nobody else sends to that person
     * meanwhile. A lease is time of the server's own clock.
     */
    static final String LEASE = """
            with due as materialized (
                select d.message_id from command.message_delivery d
                 where d.state = 'waiting' and d.not_before <= :now and d.channel = any (:channels)
                   and (d.leased_until is null or d.leased_until < clock_timestamp())
                   and not exists (select from command.message_delivery e
                                    where e.subject = d.subject and e.state = 'waiting' and e.place < d.place
                                      and e.channel = any (:channels))
                 order by d.not_before, d.place limit 1 for update skip locked)
            update command.message_delivery d
               set lease = :lease, leased_until = clock_timestamp() + :seconds * interval '1 second', tries = d.tries + 1
              from due, events.outgoing_message o
             where d.message_id = due.message_id and o.message_id = d.message_id
            returning d.message_id, d.channel, d.subject, d.round, d.tries, o.template,
                      exists (select from events.erased x where x.person = d.subject)
                      or exists (select from events.event v
                                  where v.aggregate_id = d.subject and v.name = 'account.deleted') as gone""";

    /** The first that ends the lease. */
    private static final String MINE = " where message_id = :message and lease = :lease and state = 'waiting'";

    static final String SENT =
            "update command.message_delivery set state = 'sent', sent_at = :now, carrier_id = :carrier,"
                    + " not_before = :ask, settled_at = :settled, reason = null, wipe = :wipe, lease = null, leased_until = null"
                    + MINE;
    static final String LATER = "update command.message_delivery set not_before = :next, reason = :reason,"
            + " lease = null, leased_until = null" + MINE;
    static final String PARK =
            "update command.message_delivery set state = 'parked', settled_at = :now, reason = :reason,"
                    + " lease = null, leased_until = null" + MINE;
    static final String WITHDRAW = "update command.message_delivery set state = 'withdrawn', settled_at = :now,"
            + " reason = :reason, wipe = true, lease = null, leased_until = null" + MINE;

    /** Word may come before whoever sent it has noted so, or after it was given up. What is delivered stays so. */
    static final String DELIVERED = "update command.message_delivery set state = 'delivered', settled_at = :now,"
            + " sent_at = coalesce(sent_at, :now), reason = null, wipe = true, lease = null, leased_until = null"
            + " where message_id = :message and round = :round and state in ('waiting', 'sent', 'parked')";

    static final String UNDELIVERED = "update command.message_delivery set state = 'parked', settled_at = :now,"
            + " sent_at = coalesce(sent_at, :now), reason = :reason, lease = null, leased_until = null"
            + " where message_id = :message and round = :round and state in ('waiting', 'sent')";

    /** At the end of the person's messages, so that it is never sent beside one of them. */
    static final String RESEND =
            "update command.message_delivery d set state = 'waiting', place = default, round = round + 1,"
                    + " tries = 0, not_before = :now, reason = null, carrier_id = null, sent_at = null, settled_at = null"
                    + " where d.message_id = :message and d.state = 'parked' and exists (select from events.outgoing_message o"
                    + " where o.message_id = d.message_id and o.state = 'waiting')";

    private DeliverySql() {}
}
