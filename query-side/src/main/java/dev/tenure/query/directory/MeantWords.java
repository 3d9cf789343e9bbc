package dev.tenure.query.directory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The words of the directory that a misspelt one may have meant, likeliest first (DIR-2). */
final class MeantWords {
    private static final int LOOKED_AT = 300;
    private static final int MOST = 10;

    /** Low, because four letters with one wrong share few trigrams; {@link Spelling} decides. */
    private static final String LIKENESS = "0.2";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    MeantWords(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    List<String> by(String typed) {
        if (!Spelling.mayBeMisspelt(typed)) {
            return List.of();
        }
        return transaction.execute(status -> like(typed)).stream()
                .filter(word -> !word.equals(typed) && Spelling.isSlipFor(typed, word))
                .limit(MOST)
                .toList();
    }

    private List<String> like(String typed) {
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', :likeness, true)")
                .param("likeness", LIKENESS)
                .query(String.class)
                .single();
        return jdbc.sql("""
                select word from readmodel.directory_word where :typed <% word
                order by word_similarity(:typed, word) desc, word limit :most""")
                .param("typed", typed)
                .param("most", LOOKED_AT)
                .query(String.class)
                .list();
    }
}
