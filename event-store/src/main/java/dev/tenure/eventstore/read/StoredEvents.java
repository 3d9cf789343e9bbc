package dev.tenure.eventstore.read;

import dev.tenure.eventstore.jdbc.Micros;
import dev.tenure.eventstore.jdbc.Queries;
import dev.tenure.eventstore.sealing.DataKeys;
import dev.tenure.eventstore.stored.LogToken;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The rows of the log, page by page, opened with the data keys that are there in the same moment: a page that is read after
 * a key was destroyed shows nothing of its person (LEA-5).
 */
public final class StoredEvents {
    private static final String FROM = "select " + StoredEvent.COLUMNS
            + " from events.event e left join lateral"
            // one look by key for each row: anything else may read all keys for one page
            + " (select d.wrapped from events.data_key d where d.person = e.person limit 1) k on true ";
    private static final String BY_AGGREGATE =
            FROM + "where e.aggregate_id = ?::uuid and e.sequence >= ? order by e.sequence limit ?";
    private static final String BY_AGGREGATES =
            FROM + "where e.aggregate_id = any(?::uuid[]) order by e.aggregate_id, e.sequence";
    // positions are dense, so that a page is a range of them and needs no limit
    private static final String BY_POSITION = FROM + "where e.position > ? and e.position <= ? order by e.position";
    private static final String LAST_SEQUENCE =
            "select sequence from events.event where aggregate_id = ?::uuid order by sequence desc limit 1";
    private static final String STANDING = "select h.epoch, coalesce((select e.sequence from events.event e"
            + " where e.aggregate_id = ?::uuid order by e.sequence desc limit 1), -1) from events.head h";
    private static final String HEAD = "select epoch, last_position from events.head";
    private static final String BEFORE = "select min(position) - 1 from events.event where occurred_at >= "
            + String.format(Micros.TO_TIMESTAMP, "?::bigint") + " having min(position) is not null";

    private final Queries queries;
    private final DataKeys keys;
    private final Epochs epochs;

    public StoredEvents(DataSource dataSource, DataKeys keys) {
        this.queries = new Queries(dataSource);
        this.keys = keys;
        this.epochs = new Epochs(queries);
    }

    List<StoredEvent> ofAggregate(UUID aggregateId, long fromSequence, int limit) {
        return queries.list(row -> StoredEvent.read(row, keys), BY_AGGREGATE, aggregateId, fromSequence, limit);
    }

    List<StoredEvent> ofAggregates(Collection<UUID> aggregateIds) {
        return queries.list(
                row -> StoredEvent.read(row, keys), BY_AGGREGATES, (Object) aggregateIds.toArray(new UUID[0]));
    }

    /**
     * The events after that place, each with the epoch that the log was in when the page was read.
     *
     * @throws LostPlace if what was read up to there is not what this log holds
     */
    List<StoredEvent> after(LogToken place, int limit) {
        List<StoredEvent> page =
                queries.list(row -> StoredEvent.read(row, keys), BY_POSITION, place.last(), place.last() + limit);
        epochs.requireReadable(place, page.isEmpty() ? head() : page.get(0).place());
        return page;
    }

    /** The event at that position, empty beyond the head. */
    Optional<StoredEvent> at(long position) {
        return queries.first(row -> StoredEvent.read(row, keys), BY_POSITION, position - 1, position);
    }

    Optional<Long> lastSequence(UUID aggregateId) {
        return queries.first(row -> row.getLong(1), LAST_SEQUENCE, aggregateId);
    }

    /** Where an aggregate stands, and in which epoch of the log. */
    public Standing standing(UUID aggregateId) {
        return queries.first(row -> new Standing(row.getLong(1), row.getLong(2)), STANDING, aggregateId)
                .orElseThrow(() -> new IllegalStateException("events.head is empty"));
    }

    /** Where the log ends now. */
    LogToken head() {
        return queries.first(row -> new LogToken(row.getLong(1), row.getLong(2)), HEAD)
                .orElse(LogToken.START);
    }

    /** The place before the first event that occurred then or later; the head where there is none. */
    LogToken before(Instant instant) {
        LogToken head = head();
        return queries.first(row -> new LogToken(head.epoch(), row.getLong(1)), BEFORE, Micros.of(instant))
                .orElse(head);
    }
}
