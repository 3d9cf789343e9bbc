package dev.tenure.query;

import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.query.web.AnsweredBy;
import dev.tenure.query.web.ReadPositions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads from the token table, without claiming anything, how far the slices have come. */
final class TokenPositions implements ReadPositions {
    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final RecordedEvents log;
    private final List<String> slices;

    TokenPositions(JdbcClient jdbc, Serializer serializer, RecordedEvents log, List<String> slices) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.log = log;
        this.slices = List.copyOf(slices);
    }

    @Override
    public long of(String slice) {
        return switch (slice) {
            case AnsweredBy.LOG -> log.head();
            case AnsweredBy.EVERY_SLICE ->
                slices.stream().mapToLong(this::ofSlice).min().orElse(0);
            default -> ofSlice(slice);
        };
    }

    /** The segment furthest behind counts; before the first token is written, nothing has been read. */
    private long ofSlice(String slice) {
        return jdbc
                .sql("select token, token_type from readmodel.token_entry where processor_name = :slice")
                .param("slice", slice)
                .query((row, number) -> position(row))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }

    private long position(ResultSet row) throws SQLException {
        byte[] token = row.getBytes("token");
        if (token == null) {
            return 0;
        }
        TrackingToken read = serializer.deserialize(
                new SimpleSerializedObject<>(token, byte[].class, row.getString("token_type"), null));
        return read.position().orElse(0);
    }
}
