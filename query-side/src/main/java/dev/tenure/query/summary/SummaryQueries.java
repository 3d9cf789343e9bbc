package dev.tenure.query.summary;

import dev.tenure.query.summary.Summary.Applications;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts, in one statement over counters, indexes and small tables. */
public final class SummaryQueries {
    private static final String COUNTS = """
            select 'entries ' || kind as what, entries as number from readmodel.directory_count
            union all select 'applications ' || state, count(*) from readmodel.application group by state
            union all select 'overdue', count(*) from readmodel.application where overdue
            union all select 'owner needed', count(*) from readmodel.directory_mailbox
                where owner_needed and not closed
            union all select 'parked', count(*) from readmodel.parked_event""";

    private final JdbcClient jdbc;

    public SummaryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Summary now() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql(COUNTS).query(row -> {
            counts.put(row.getString("what"), row.getLong("number"));
        });
        return new Summary(
                counts.getOrDefault("entries provider", 0L),
                counts.getOrDefault("entries person", 0L),
                counts.getOrDefault("entries mailbox", 0L),
                new Applications(
                        counts.getOrDefault("applications SUBMITTED", 0L),
                        counts.getOrDefault("applications SET_ASIDE", 0L),
                        counts.getOrDefault("applications APPROVED", 0L),
                        counts.getOrDefault("applications ONBOARDED", 0L),
                        counts.getOrDefault("applications REJECTED", 0L)),
                counts.getOrDefault("overdue", 0L),
                counts.getOrDefault("owner needed", 0L),
                counts.getOrDefault("parked", 0L));
    }
}
