package dev.tenure.console.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An application in the list. */
record Summary(
        String id,
        String providerName,
        String odsCode,
        @Nullable String odsStanding,
        String town,
        String state,
        boolean overdue,
        Instant submittedAt,
        int people,
        int accountsRegistered,
        int clashes) {
    public String stateWords() {
        return States.words(state);
    }

    public String tag() {
        return overdue ? "nhsuk-tag--red" : States.tag(state);
    }
}
