package dev.tenure.eventstore.append;

import java.util.Optional;

/** The answers that were given, by key. */
public interface StoredAnswers {
    Optional<StoredAnswer> find(String key);
}
