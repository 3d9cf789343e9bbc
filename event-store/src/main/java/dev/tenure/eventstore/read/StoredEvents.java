package dev.tenure.eventstore.read;

import dev.tenure.eventstore.jdbc.Micros;
import dev.tenure.eventstore.jdbc.Queries;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of the log, page by page. */
final class StoredEvents {
    private static final String SELECT = "select " + StoredEvent.COLUMNS + " from events.event ";
    private static final String BY_AGGREGATE =
            SELECT + "where aggregate_id = ?::uuid and sequence >= ? order by sequence limit ?";
    private static final String BY_AGGREGATES =
            SELECT + "where aggregate_id = any(?::uuid[]) order by aggregate_id, sequence";
    private static final String BY_POSITION = SELECT + "where position > ? order by position limit ?";
    private static final String LAST_SEQUENCE =
            "select sequence from events.event where aggregate_id = ?::uuid order by sequence desc limit 1";
    private static final String HEAD = "select last_position from events.head";
    private static final String BEFORE = "select min(position) - 1 from events.event where occurred_at >= "
            + String.format(Micros.TO_TIMESTAMP, "?::bigint") + " having min(position) is not null";

    private final Queries queries;

    StoredEvents(DataSource dataSource) {
        queries = new Queries(dataSource);
    }

    List<StoredEvent> ofAggregate(UUID aggregateId, long fromSequence, int limit) {
        return queries.list(StoredEvent::read, BY_AGGREGATE, aggregateId, fromSequence, limit);
    }

    List<StoredEvent> ofAggregates(Collection<UUID> aggregateIds) {
        return queries.list(StoredEvent::read, BY_AGGREGATES, (Object) aggregateIds.toArray(new UUID[0]));
    }

    List<StoredEvent> after(long position, int limit) {
        return queries.list(StoredEvent::read, BY_POSITION, position, limit);
    }

    Optional<Long> lastSequence(UUID aggregateId) {
        return queries.first(row -> row.getLong(1), LAST_SEQUENCE, aggregateId);
    }

    long head() {
        return queries.first(row -> row.getLong(1), HEAD).orElse(0L);
    }

    /** The position before the first event that occurred then or later; the head where there is none. */
    long before(Instant instant) {
        return queries.first(row -> row.getLong(1), BEFORE, Micros.of(instant)).orElseGet(this::head);
    }
}
