package dev.tenure.eventstore.run;

import java.time.Duration;

/** The statements of {@link SegmentTokens}. A claim is over when its holder let go or was silent for too long. */
record TokenSql(String table, String writtenAt, Duration claimTimeout) {
    private static final String NOW =
            "to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";
    private static final String ONE = " where processor_name = ? and segment = ?";

    String segments() {
        return "select segment from " + table + " where processor_name = ? order by segment";
    }

    /** A row, if another process holds the segment. Taking a claim would lock the row even where it is not to be had. */
    String held() {
        return "select 1 from " + table + " t" + ONE + " and owner <> ? and not " + over();
    }

    String claim() {
        return "insert into " + table + " as t (processor_name, segment, token, token_type, " + writtenAt + ", owner)"
                + " values (?, ?, ?, ?, " + NOW + ", ?) on conflict (processor_name, segment) do update set"
                + " owner = excluded.owner, " + writtenAt + " = excluded." + writtenAt
                + ", token = coalesce(t.token, excluded.token), token_type = coalesce(t.token_type, excluded.token_type)"
                + " where t.owner is null or t.owner = excluded.owner or " + over() + " returning token, token_type";
    }

    private String over() {
        return "coalesce(t." + writtenAt + "::timestamptz < clock_timestamp() - interval '" + claimTimeout.toMillis()
                + " milliseconds', true)";
    }

    String begin() {
        return "select set_config('idle_in_transaction_session_timeout', '" + claimTimeout.toMillis() + "', true),"
                + " pg_advisory_xact_lock_shared(hashtextextended(?, 0)),"
                + " coalesce((select owner = ? from " + table + ONE + "), false)";
    }

    String store() {
        return "update " + table + " set token = ?, token_type = ?, " + writtenAt + " = " + NOW + ONE
                + " and owner = ? and token is not distinct from ?";
    }

    String extend() {
        return "update " + table + " set " + writtenAt + " = " + NOW + ONE
                + " and owner = ? and token is not distinct from ?";
    }

    String release() {
        return "update " + table + " set owner = null" + ONE + " and owner = ?";
    }
}
