package dev.tenure.query.requests;

import java.util.Arrays;
import java.util.Locale;

/** Where a request stands (LEA-8). */
enum RequestState {
    OPEN,
    ACCEPTED,
    REJECTED,
    WITHDRAWN,
    OVERTAKEN;

    /** As answers and questions write it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RequestState of(String text) {
        return Arrays.stream(values())
                .filter(state -> state.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such state"));
    }
}
