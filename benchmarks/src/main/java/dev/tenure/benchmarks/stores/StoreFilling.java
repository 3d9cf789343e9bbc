package dev.tenure.benchmarks.stores;

import dev.tenure.benchmarks.commands.History;
import dev.tenure.eventstore.ids.TimeOrderedIds;
import dev.tenure.eventstore.stored.LogToken;
import dev.tenure.kernel.TenureEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Fills a store quickly: accounts that were appended as usual, a few at a time, and between them many copies of the first,
 * made within the database. The copies are there to be in the way; only what was appended is read.
 */
final class StoreFilling {
    static final int EVENTS_EACH = 20;

    private static final int BLOCKS = 200;
    private static final int KNOWN_PER_BLOCK = 10;
    private static final int LAST_PAGE = 2 * PageReader.EVENTS / EVENTS_EACH;

    /** What differs between an account and its copy; {@code t} is the event that is copied, {@code a} the new account. */
    private static final Map<String, String> NEW_VALUES = Map.of(
            "position", "h.last_position + (a.n - 1) * %d + t.sequence + 1".formatted(EVENTS_EACH),
            "aggregate_id", "a.id",
            "event_id", "gen_random_uuid()",
            "person", "a.id");

    private static final String COPY = """
            with made as (
                insert into events.event (%3$s)
                select %4$s
                  from events.head h,
                       (select n, uuidv7() as id from generate_series(1, %5$d) n offset 0) a,
                       events.event t
                 where t.aggregate_id = '%2$s'
                 order by a.n, t.sequence
                returning aggregate_id, sequence, position),
            firsts as (select aggregate_id, position from made where sequence = 0),
            claimed as (
                insert into events.claim (kind, key_hash, holder)
                select 'mobile', sha256(uuid_send(aggregate_id)), aggregate_id from firsts),
            keyed as (
                insert into events.data_key (person, wrapped)
                select f.aggregate_id, k.wrapped from firsts f, events.data_key k where k.person = '%2$s')
            insert into events.link (last_position, events, leaves, hash, committed_at)
            select f.position + n.events - 1, n.events,
                   (select string_agg(sha256(int4send(leaf)), ''::bytea) from generate_series(1, n.events) leaf),
                   sha256(uuid_send(f.aggregate_id)), now()
              from firsts f, (select %1$d as events) n
            """;

    private final BareStore store;
    private final History history;
    private final List<UUID> known = new ArrayList<>();

    StoreFilling(BareStore store) {
        this.store = store;
        this.history = new History(store.store().log());
    }

    /** Accounts that can be loaded, spread over the whole log. */
    List<UUID> known() {
        return known;
    }

    void fill(int events) throws SQLException {
        store.execute("alter table events.event set (autovacuum_enabled = off)");
        int copies = Math.max(0, events / BLOCKS - KNOWN_PER_BLOCK * EVENTS_EACH) / EVENTS_EACH;
        for (int block = 0; block < BLOCKS; block++) {
            for (int account = 0; account < KNOWN_PER_BLOCK; account++) {
                known.add(append());
            }
            if (copies > 0) {
                store.execute(copy(copies));
            }
        }
        for (int account = 0; account < LAST_PAGE; account++) {
            append();
        }
        store.execute(
                "vacuum (freeze, analyze) events.event",
                "analyze events.link",
                "analyze events.data_key",
                "analyze events.claim",
                "alter table events.event reset (autovacuum_enabled)");
    }

    private UUID append() {
        UUID account = TimeOrderedIds.next();
        TenureEvent event = EventKind.SEALED.event(account, 0);
        history.append("account", account, Collections.nCopies(EVENTS_EACH, event), List.of());
        return account;
    }

    private String copy(int accounts) throws SQLException {
        List<String> columns = columns();
        String values = columns.stream()
                .map(column -> NEW_VALUES.getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        return COPY.formatted(EVENTS_EACH, known.get(0), String.join(", ", columns), values, accounts);
    }

    private List<String> columns() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = store.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select column_name from information_schema.columns"
                        + " where table_schema = 'events' and table_name = 'event' order by ordinal_position")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    /** Where the last page of a log begins. */
    static TrackingToken lastPage(TrackingToken head) {
        return new LogToken(LogToken.of(head).epoch(), LogToken.of(head).last() - PageReader.EVENTS);
    }
}
