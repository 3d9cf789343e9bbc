package dev.tenure.query.applications;

import java.util.Arrays;
import java.util.Locale;

/** Where an application stands (ORG-1, ORG-2). */
enum ApplicationState {
    SUBMITTED,
    SET_ASIDE,
    APPROVED,
    ONBOARDED,
    REJECTED;

    /** As answers and questions write it, such as {@code set-aside}. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ApplicationState of(String text) {
        return Arrays.stream(values())
                .filter(state -> state.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such state"));
    }
}
