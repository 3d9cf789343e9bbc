package dev.tenure.command.sample;

import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.eventstore.append.StoredAnswer;
import dev.tenure.eventstore.append.StoredAnswers;
import java.util.Optional;

/** Stored answers of a database that can be out of reach for a while. */
public final class SwitchedAnswers implements StoredAnswers {
    private final StoredAnswers answers;
    private volatile boolean away;

    public SwitchedAnswers(StoredAnswers answers) {
        this.answers = answers;
    }

    public void beAway(boolean isAway) {
        away = isAway;
    }

    @Override
    public Optional<StoredAnswer> find(String key) {
        if (away) {
            throw new LogUnavailable("the database is away", new IllegalStateException("away"));
        }
        return answers.find(key);
    }
}
