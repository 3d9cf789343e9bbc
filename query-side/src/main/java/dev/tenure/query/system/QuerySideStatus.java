package dev.tenure.query.system;

import dev.tenure.eventstore.follow.FollowedLog;
import dev.tenure.eventstore.follow.Progress;
import dev.tenure.eventstore.follow.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the answering side does, for its resource, its metrics and its readiness. */
public final class QuerySideStatus {
    private final JdbcClient jdbc;
    private final FollowedLog slices;

    public QuerySideStatus(JdbcClient jdbc, FollowedLog slices) {
        this.jdbc = jdbc;
        this.slices = slices;
    }

    /**
     * All slices, as of now.
     *
     * @param head where the log ends
     */
    public record Slices(long head, List<SliceStatus> all) {}

    /**
     * One slice.
     *
     * @param parked events that it could not handle, with those behind them
     */
    public record SliceStatus(Progress progress, long parked) {}

    /** The slices' names. */
    public List<String> names() {
        return slices.names();
    }

    public Slices slices() {
        Standing standing = slices.standing();
        Map<String, Long> parked = parked();
        return new Slices(
                standing.head(),
                standing.processors().stream()
                        .map(progress -> new SliceStatus(progress, parked.getOrDefault(progress.name(), 0L)))
                        .toList());
    }

    /** Why this process cannot answer, in words without personal data; empty if it can. What is only behind can. */
    public List<String> troubles() {
        return slices.troubles();
    }

    /** Slices that have failed here for a minute. Nobody is sent away for it. */
    public List<String> failures() {
        return slices.failures();
    }

    private Map<String, Long> parked() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select processing_group, count(*) as number from readmodel.parked_event group by processing_group")
                .query(row -> {
                    counts.put(row.getString("processing_group"), row.getLong("number"));
                });
        return counts;
    }
}
