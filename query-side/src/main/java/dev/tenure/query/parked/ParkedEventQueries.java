package dev.tenure.query.parked;

import dev.tenure.kernel.EventName;
import dev.tenure.query.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists the events that slices could not handle, the first of each sequence, and has them tried again. */
public final class ParkedEventQueries {
    private static final String HEADS = """
            select * from (
                select distinct on (processing_group, sequence_id) processing_group, sequence_id, position, cause, message,
                    parked_at, touched_at, attempts,
                    count(*) over (partition by processing_group, sequence_id) - 1 as behind
                from readmodel.parked_event
                order by processing_group, sequence_id, position) head
            """;

    private final JdbcClient jdbc;
    private final ParkedQueues queues;

    public ParkedEventQueries(JdbcClient jdbc, ParkedQueues queues) {
        this.jdbc = jdbc;
        this.queues = queues;
    }

    Page<ParkedEventView> list(int limit, @Nullable ParkedPlace after) {
        List<ParkedEventView> found = jdbc.sql(HEADS + """
                where (:slice::text is null or (processing_group collate "C", position) > (:slice, :position))
                order by processing_group collate "C", position
                limit :limit""")
                .param("slice", after == null ? null : after.slice())
                .param("position", after == null ? 0L : after.position())
                .param("limit", limit + 1)
                .query((row, number) -> read(row))
                .list();
        return Page.of(found, limit, last -> new ParkedPlace(last.slice(), last.position()).cursor());
    }

    /** Tries the sequence that has an event parked at that place; empty if there is none. */
    Optional<RetryView> retry(ParkedPlace place) {
        return jdbc.sql("select sequence_id from readmodel.parked_event where processing_group = ? and position = ?")
                .params(place.slice(), place.position())
                .query(String.class)
                .optional()
                .map(sequence -> retry(place.slice(), sequence));
    }

    private RetryView retry(String slice, String sequence) {
        Optional<ParkedEventView> first = head(slice, sequence);
        boolean handled = first.isEmpty()
                || queues.retry(slice, letter -> position(letter) == first.get().position());
        return new RetryView(handled, handled ? null : head(slice, sequence).orElse(null));
    }

    private Optional<ParkedEventView> head(String slice, String sequence) {
        return jdbc.sql(HEADS + "where processing_group = ? and sequence_id = ?")
                .params(slice, sequence)
                .query((row, number) -> read(row))
                .optional();
    }

    private ParkedEventView read(ResultSet row) throws SQLException {
        String slice = row.getString("processing_group");
        String sequence = row.getString("sequence_id");
        ParkedPlace place = new ParkedPlace(slice, row.getLong("position"));
        return new ParkedEventView(
                place.id(),
                slice,
                place.position(),
                eventName(slice, sequence),
                sequence,
                row.getString("cause"),
                row.getString("message"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                row.getObject("touched_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getLong("behind"),
                "/api/v1/parked-events/" + place.id() + "/retry");
    }

    private @Nullable String eventName(String slice, String sequence) {
        if (!queues.isSlice(slice)) {
            return null;
        }
        for (DeadLetter<? extends EventMessage<?>> letter : queues.of(slice).deadLetterSequence(sequence)) {
            EventName name = letter.message().getPayloadType().getAnnotation(EventName.class);
            return name == null ? null : name.value();
        }
        return null;
    }

    private static long position(DeadLetter<? extends EventMessage<?>> letter) {
        return letter.message() instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(-1)
                : -1;
    }
}
