package dev.tenure.eventstore.append;

import dev.tenure.eventstore.jdbc.Micros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Stored answers as rows; their keys are there as hashes only. */
final class AnswerRows {
    static final String COLUMNS = "key_hash, request_hash, body, aggregate_id, version, position, answered_at";
    static final String KEY_NOT_STORED = "";

    private AnswerRows() {}

    static StoredAnswer read(ResultSet row) throws SQLException {
        return new StoredAnswer(
                KEY_NOT_STORED,
                row.getString("request_hash"),
                row.getString("body"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("version"),
                row.getLong("position"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }

    static StoredAnswer withKey(StoredAnswer answer, String key) {
        return new StoredAnswer(
                key,
                answer.requestHash(),
                answer.body(),
                answer.aggregateId(),
                answer.version(),
                answer.position(),
                answer.answeredAt());
    }

    static StoredAnswer at(long position, StoredAnswer answer) {
        return new StoredAnswer(
                answer.key(),
                answer.requestHash(),
                answer.body(),
                answer.aggregateId(),
                answer.version(),
                position,
                Micros.truncate(answer.answeredAt()));
    }
}
