package dev.tenure.eventstore.parked;

import dev.tenure.eventstore.jdbc.Micros;
import dev.tenure.eventstore.jdbc.Queries;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.EventProcessingException;
import org.jspecify.annotations.Nullable;

/** The table of parked events, for one processing group, on the connection of whoever calls. */
final class ParkedTable {
    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]*");
    private static final String AT = String.format(Micros.TO_TIMESTAMP, "?::bigint");

    private final String table;
    private final String group;
    private final Queries queries;

    ParkedTable(String schema, String group, ConnectionProvider connections) {
        if (!SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException("not the name of a schema: " + schema);
        }
        this.table = schema + ".parked_event";
        this.group = group;
        this.queries =
                new Queries(connections, (what, cause) -> new EventProcessingException("parked events " + what, cause));
    }

    void insert(ParkedRow row, UUID eventId) {
        queries.update(
                "insert into " + table
                        + " (processing_group, sequence_id, position, event_id, cause, message, parked_at,"
                        + " touched_at) values (?, ?, ?, ?::uuid, ?, ?, " + AT + ", " + AT + ") on conflict do nothing",
                group,
                row.sequenceId(),
                row.position(),
                eventId,
                row.cause(),
                row.message(),
                Micros.of(row.parkedAt()),
                Micros.of(row.touchedAt()));
    }

    /** False if the row is not there. */
    boolean touch(String sequence, long position, @Nullable String cause, @Nullable String message, Instant now) {
        return queries.update(
                        "update " + table + " set cause = ?, message = ?, touched_at = " + AT
                                + ", attempts = attempts + 1" + one(),
                        cause,
                        message,
                        Micros.of(now),
                        group,
                        sequence,
                        position)
                == 1;
    }

    boolean delete(String sequence, long position) {
        return queries.update("delete from " + table + one(), group, sequence, position) == 1;
    }

    void deleteAll() {
        queries.update("delete from " + table + " where processing_group = ?", group);
    }

    List<ParkedRow> sequence(String sequence) {
        return queries.list(ParkedRow::read, select() + " and sequence_id = ? order by position", group, sequence);
    }

    Optional<ParkedRow> head(String sequence) {
        return queries
                .list(ParkedRow::read, select() + " and sequence_id = ? order by position limit 1", group, sequence)
                .stream()
                .findFirst();
    }

    /** The first of each sequence, the one left alone longest first. */
    List<ParkedRow> heads() {
        return queries.list(
                ParkedRow::read,
                "select * from (select distinct on (sequence_id) " + ParkedRow.COLUMNS + " from " + table
                        + " where processing_group = ? order by sequence_id, position) as h order by touched_at, position",
                group);
    }

    Set<String> among(Collection<String> sequences) {
        return Set.copyOf(queries.list(
                row -> row.getString(1),
                "select distinct sequence_id from " + table + " where processing_group = ? and sequence_id = any (?)",
                group,
                sequences.toArray(String[]::new)));
    }

    /** Locks the row for the running transaction; false if it is gone or another process has it. */
    boolean lock(ParkedRow row) {
        return !queries.list(
                        found -> found.getInt(1),
                        "select 1 from " + table + one() + " for update skip locked",
                        group,
                        row.sequenceId(),
                        row.position())
                .isEmpty();
    }

    long count() {
        return number("select count(*) from " + table + " where processing_group = ?", group);
    }

    long count(String sequence) {
        return number(
                "select count(*) from " + table + " where processing_group = ? and sequence_id = ?", group, sequence);
    }

    long sequences() {
        return number("select count(distinct sequence_id) from " + table + " where processing_group = ?", group);
    }

    private String select() {
        return "select " + ParkedRow.COLUMNS + " from " + table + " where processing_group = ?";
    }

    private static String one() {
        return " where processing_group = ? and sequence_id = ? and position = ?";
    }

    private long number(String sql, @Nullable Object... arguments) {
        return queries.list(row -> row.getLong(1), sql, arguments).get(0);
    }
}
