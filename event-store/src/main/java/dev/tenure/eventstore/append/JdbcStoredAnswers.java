package dev.tenure.eventstore.append;

import dev.tenure.eventstore.jdbc.Queries;
import dev.tenure.eventstore.sealing.KeyedHash;
import java.util.Optional;
import javax.sql.DataSource;

/** The stored answers, found by the keyed hashes of their keys. */
public final class JdbcStoredAnswers implements StoredAnswers {
    private static final String BY_KEY =
            "select " + AnswerRows.COLUMNS + " from events.stored_answer where key_hash = ?";

    private final Queries queries;
    private final KeyedHash hashes;

    public JdbcStoredAnswers(DataSource dataSource, KeyedHash hashes) {
        this.queries = new Queries(dataSource);
        this.hashes = hashes;
    }

    @Override
    public Optional<StoredAnswer> find(String key) {
        byte[] hash = HashedKey.ofAnswer(key, hashes).bytes();
        return queries.first(AnswerRows::read, BY_KEY, (Object) hash).map(answer -> AnswerRows.withKey(answer, key));
    }
}
