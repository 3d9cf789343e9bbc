package dev.tenure.console.deadlines;

import dev.tenure.console.api.Api;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** Asks what falls due for one person or mailbox (POL-6). */
public final class Deadlines {
    private static final int MOST = 50;

    private final Api api;

    public Deadlines(Api api) {
        this.api = api;
    }

    /** All of it, the earliest first. */
    public List<Deadline> of(String subject) {
        return api.read(Side.QUERY, "/api/v1/deadlines")
                .with("subjectId", subject)
                .with("limit", MOST)
                .as(new TypeReference<Paged<Deadline>>() {})
                .body()
                .items();
    }
}
