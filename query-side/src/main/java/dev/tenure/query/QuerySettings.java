package dev.tenure.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a deployment may set about answers.
 *
 * @param waitLimit how long {@code Tenure-Wait-For} holds a question back at most
 * @param batchSize events that a slice takes in one transaction at most
 */
@ConfigurationProperties("tenure.query")
public record QuerySettings(
        @DefaultValue("5s") Duration waitLimit,
        @DefaultValue("4000") int batchSize) {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int LARGEST_BATCH = 10_000;

    public QuerySettings {
        List<String> wrong = new ArrayList<>();
        if (waitLimit.isNegative() || waitLimit.compareTo(LONGEST_WAIT) > 0) {
            wrong.add("wait-limit: " + waitLimit + " is not between nothing and " + LONGEST_WAIT);
        }
        if (batchSize < 1 || batchSize > LARGEST_BATCH) {
            wrong.add("batch-size: " + batchSize + " is not between 1 and " + LARGEST_BATCH);
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("tenure.query: " + String.join("; ", wrong));
        }
    }
}
