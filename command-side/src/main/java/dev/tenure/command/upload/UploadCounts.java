package dev.tenure.command.upload;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How many uploads stand how, for those who look after the whole (REG-10). */
public final class UploadCounts {
    private static final String COUNTS = """
            select count(*) filter (where state in ('receiving', 'checking')) as checking,
                   count(*) filter (where state = 'checked') as checked,
                   count(*) filter (where state = 'running') as running,
                   count(*) filter (where state = 'finished') as finished,
                   (select count(*) from command.upload_row r join command.upload u using (upload_id)
                     where r.outcome = 'refused' and u.state <> 'withdrawn') as refused_rows
              from command.upload
            """;

    private final JdbcClient jdbc;

    public UploadCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts, without personal data.
     *
     * @param refusedRows rows that were refused and are still kept, so that somebody can correct them
     */
    public record Counts(long checking, long checked, long running, long finished, long refusedRows) {}

    public Counts now() {
        return jdbc.sql(COUNTS)
                .query((row, number) -> new Counts(
                        row.getLong("checking"),
                        row.getLong("checked"),
                        row.getLong("running"),
                        row.getLong("finished"),
                        row.getLong("refused_rows")))
                .single();
    }
}
