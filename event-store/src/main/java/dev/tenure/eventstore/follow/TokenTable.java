package dev.tenure.eventstore.follow;

import dev.tenure.eventstore.jdbc.Queries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** Reads a side's table of tokens together with the end of the log, without claiming anything. */
public final class TokenTable {
    /** Axon's own, after which another process may take a segment. */
    private static final int CLAIM_SECONDS = 10;

    private final Queries queries;
    private final Serializer serializer;
    private final String select;

    /**
     * A table as Axon's token store has it.
     *
     * @param table with its schema
     * @param writtenAt the column of the moment at which its holder last wrote
     */
    public TokenTable(DataSource dataSource, Serializer serializer, String table, String writtenAt) {
        this.queries = new Queries(dataSource);
        this.serializer = serializer;
        this.select = "select h.last_position, t.processor_name, t.token, t.token_type, t.owner is not null and t."
                + writtenAt + "::timestamptz > clock_timestamp() - interval '" + CLAIM_SECONDS + " seconds'"
                + " from events.head h left join " + table + " t on t.processor_name = any (?)";
    }

    /** The end of the log with each segment of those processors, as of one moment. */
    Read read(List<String> processors) {
        List<Row> rows = queries.list(this::row, select, (Object) processors.toArray(String[]::new));
        Map<String, List<Segment>> segments = new HashMap<>();
        for (Row row : rows) {
            if (row.segment() != null) {
                segments.computeIfAbsent(row.processor(), name -> new ArrayList<>())
                        .add(row.segment());
            }
        }
        return new Read(rows.isEmpty() ? 0 : rows.get(0).head(), segments);
    }

    /** When the events at those positions happened. */
    Map<Long, OffsetDateTime> happened(List<Long> positions) {
        Map<Long, OffsetDateTime> found = new HashMap<>();
        if (!positions.isEmpty()) {
            queries.list(
                    row -> found.put(row.getLong(1), row.getObject(2, OffsetDateTime.class)),
                    "select position, occurred_at from events.event where position = any (?)",
                    (Object) positions.toArray(Long[]::new));
        }
        return found;
    }

    record Read(long head, Map<String, List<Segment>> segments) {}

    record Segment(long position, boolean held) {}

    private record Row(
            long head, String processor, @Nullable Segment segment) {}

    private Row row(ResultSet row) throws SQLException {
        String processor = row.getString(2);
        return processor == null
                ? new Row(row.getLong(1), "", null)
                : new Row(row.getLong(1), processor, new Segment(position(row), row.getBoolean(5)));
    }

    private long position(ResultSet row) throws SQLException {
        byte[] token = row.getBytes(3);
        if (token == null) {
            return 0;
        }
        TrackingToken read =
                serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, row.getString(4), null));
        return read.position().orElse(0);
    }
}
