package dev.tenure.eventstore.append;

import dev.tenure.eventstore.append.GroupWrites.PlacedMessage;
import dev.tenure.eventstore.jdbc.Micros;
import dev.tenure.eventstore.jdbc.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Writes what a group comes to and commits: one statement per table, all in one round trip. */
final class GroupStatements {
    private static final String INSTANT = String.format(Micros.TO_TIMESTAMP, "at");
    private static final String EVENTS = "insert into events.event (position, aggregate_type, aggregate_id, sequence,"
            + " event_id, name, revision, occurred_at, payload, personal, metadata)"
            + " select position, type, id, sequence, event, name, revision, " + INSTANT
            + ", payload, personal, metadata"
            + " from unnest(?::bigint[], ?::text[], ?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::bigint[],"
            + " ?::bytea[], ?::bytea[], ?::bytea[]) as e(position, type, id, sequence, event, name, revision, at,"
            + " payload, personal, metadata)";
    private static final String HEAD = "update events.head set last_position = ?";
    private static final String FREED = "delete from events.claim c using unnest(?::text[], ?::bytea[])"
            + " as k(kind, key_hash) where c.kind = k.kind and c.key_hash = k.key_hash";
    private static final String CLAIMED = "insert into events.claim (kind, key_hash, holder)"
            + " select * from unnest(?::text[], ?::bytea[], ?::uuid[])"
            + " on conflict (kind, key_hash) do update set holder = excluded.holder";
    private static final String SERIES = "insert into events.series as s (kind, key_hash, next)"
            + " select * from unnest(?::text[], ?::bytea[], ?::bigint[])"
            + " on conflict (kind, key_hash) do update set next = greatest(s.next, excluded.next)";
    private static final String SENT = "insert into events.outgoing_message"
            + " (message_id, channel, template, subject, created_at, state, sealed, position)"
            + " select id, channel, template, subject, " + INSTANT + ", 'waiting', sealed, position"
            + " from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::bytea[], ?::bigint[])"
            + " as m(id, channel, template, subject, at, sealed, position)";
    private static final String TAKEN = "update events.outgoing_message set state = 'taken', sealed = null, taken_at = "
            + String.format(Micros.TO_TIMESTAMP, "?::bigint") + " where message_id = any(?::uuid[])";
    private static final String ANSWERS = "insert into events.stored_answer (" + AnswerRows.COLUMNS + ")"
            + " select key, request, body, aggregate, version, position, " + INSTANT
            + " from unnest(?::bytea[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[])"
            + " as a(key, request, body, aggregate, version, position, at)";

    private final GroupWrites writes;
    private final Statements statements;

    GroupStatements(Connection connection, GroupWrites writes) {
        this.writes = writes;
        this.statements = new Statements(connection);
    }

    void runAndCommit(Instant now) throws SQLException {
        addEvents();
        addClaims();
        addSeries();
        addSent();
        if (!writes.taken().isEmpty()) {
            statements.add(TAKEN, Micros.of(now), writes.taken().toArray(new UUID[0]));
        }
        addAnswers();
        statements.add("commit").run();
    }

    private void addEvents() {
        List<EventRow> rows = writes.events();
        if (rows.isEmpty()) {
            return;
        }
        long first = writes.head() - rows.size() + 1;
        statements.add(
                EVENTS,
                LongStream.rangeClosed(first, writes.head()).boxed().toArray(Long[]::new),
                texts(rows, EventRow::aggregateType),
                ids(rows, EventRow::aggregateId),
                longs(rows, EventRow::sequence),
                ids(rows, EventRow::eventId),
                texts(rows, EventRow::name),
                texts(rows, EventRow::revision),
                longs(rows, EventRow::occurredAt),
                bytes(rows, row -> row.payload().plain()),
                bytes(rows, row -> row.payload().personal()),
                bytes(rows, EventRow::metadata));
        statements.add(HEAD, writes.head());
    }

    private void addClaims() {
        List<HashedKey> freed = new ArrayList<>();
        List<HashedKey> claimed = new ArrayList<>();
        List<UUID> holders = new ArrayList<>();
        for (Map.Entry<HashedKey, Optional<UUID>> claim : writes.claims().entrySet()) {
            claim.getValue()
                    .ifPresentOrElse(
                            holder -> {
                                claimed.add(claim.getKey());
                                holders.add(holder);
                            },
                            () -> freed.add(claim.getKey()));
        }
        if (!freed.isEmpty()) {
            statements.add(FREED, HashedKeys.kinds(freed), HashedKeys.hashes(freed));
        }
        if (!claimed.isEmpty()) {
            statements.add(
                    CLAIMED, HashedKeys.kinds(claimed), HashedKeys.hashes(claimed), holders.toArray(new UUID[0]));
        }
    }

    private void addSeries() {
        Map<HashedKey, Long> series = writes.series();
        if (!series.isEmpty()) {
            statements.add(
                    SERIES,
                    HashedKeys.kinds(series.keySet()),
                    HashedKeys.hashes(series.keySet()),
                    series.values().toArray(new Long[0]));
        }
    }

    private void addSent() {
        List<PlacedMessage> rows = writes.sent();
        if (!rows.isEmpty()) {
            statements.add(
                    SENT,
                    ids(rows, sent -> sent.row().message().messageId()),
                    texts(rows, sent -> sent.row().message().channel()),
                    texts(rows, sent -> sent.row().message().template()),
                    ids(rows, sent -> sent.row().message().subject()),
                    longs(rows, sent -> Micros.of(sent.row().message().createdAt())),
                    bytes(rows, sent -> sent.row().sealed()),
                    longs(rows, PlacedMessage::position));
        }
    }

    private void addAnswers() {
        List<StoredAnswer> rows = List.copyOf(writes.answers().values());
        if (!rows.isEmpty()) {
            statements.add(
                    ANSWERS,
                    HashedKeys.hashes(writes.answers().keySet()),
                    texts(rows, StoredAnswer::requestHash),
                    texts(rows, StoredAnswer::body),
                    ids(rows, StoredAnswer::aggregateId),
                    longs(rows, StoredAnswer::version),
                    longs(rows, StoredAnswer::position),
                    longs(rows, answer -> Micros.of(answer.answeredAt())));
        }
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> UUID[] ids(List<T> rows, Function<T, @Nullable UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    private static <T> Long[] longs(List<T> rows, Function<T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    private static <T> byte[][] bytes(List<T> rows, Function<T, byte @Nullable []> column) {
        return rows.stream().map(column).toArray(byte[][]::new);
    }
}
