package dev.tenure.eventstore.append;

import dev.tenure.eventstore.jdbc.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes the append lock and reads, in the same round trip, all that the group's units are checked against. */
final class StateReader {
    private static final String READ =
            "select * from events.lock_and_read(?, ?::uuid[], ?::text[], ?::bytea[], ?::uuid[], ?::bytea[])";

    private final Set<UUID> aggregates = new LinkedHashSet<>();
    private final Set<HashedKey> claims = new LinkedHashSet<>();
    private final Set<UUID> messages = new LinkedHashSet<>();
    private final Set<HashedKey> answers = new LinkedHashSet<>();
    private final LogState state = new LogState();
    private String transactionId = "";

    StateReader(List<EncodedUnit> units) {
        units.forEach(this::askAbout);
    }

    private void askAbout(EncodedUnit unit) {
        unit.events().forEach(event -> aggregates.add(event.aggregateId()));
        aggregates.addAll(unit.expectedVersions().keySet());
        claims.addAll(unit.claims().keySet());
        claims.addAll(unit.releases().keySet());
        unit.messages().forEach(row -> messages.add(row.message().messageId()));
        messages.addAll(unit.takenMessages());
        EncodedUnit.KeyedAnswer answer = unit.answer();
        if (answer != null) {
            answers.add(answer.key());
        }
    }

    LogState read(Connection connection) throws SQLException {
        Statements question = new Statements(connection)
                .add(
                        READ,
                        AppendLock.NUMBER,
                        aggregates.toArray(new UUID[0]),
                        HashedKeys.kinds(claims),
                        HashedKeys.hashes(claims),
                        messages.toArray(new UUID[0]),
                        HashedKeys.hashes(answers));
        try (PreparedStatement statement = question.prepare();
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                take(rows);
            }
        }
        return state;
    }

    /** The running transaction, as {@code pg_xact_status} knows it. */
    String transactionId() {
        return transactionId;
    }

    private void take(ResultSet row) throws SQLException {
        String what = row.getString("what");
        switch (what) {
            case "head" -> {
                state.head(row.getLong("number"));
                transactionId = row.getString("body");
            }
            case "version" -> version(row);
            case "claim" -> state.holder(HashedKey.stored(row.getString("kind"), row.getBytes("key_hash")), id(row));
            case "message" -> state.message(id(row), "waiting".equals(row.getString("kind")));
            case "answer" -> state.answer(HashedKey.storedAnswer(row.getBytes("key_hash")), answer(row));
            default -> throw new SQLException("the database is newer than this program: it tells of " + what);
        }
    }

    private void version(ResultSet row) throws SQLException {
        long sequence = row.getLong("number");
        if (!row.wasNull()) {
            state.version(id(row), sequence);
        }
    }

    private static StoredAnswer answer(ResultSet row) throws SQLException {
        return new StoredAnswer(
                AnswerRows.KEY_NOT_STORED,
                row.getString("request_hash"),
                row.getString("body"),
                id(row),
                row.getLong("number"),
                row.getLong("at_position"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class);
    }
}
