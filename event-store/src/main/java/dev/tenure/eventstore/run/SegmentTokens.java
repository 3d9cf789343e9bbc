package dev.tenure.eventstore.run;

import dev.tenure.eventstore.jdbc.Queries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * How far each segment of one projection has come and which process works on it, in a table as Axon's token store has it. The
 * server's clock alone says whether a claim is over. A token is stored only by its holder and only over the token that this
 * holder saw last, so that a process that was paused past its claim writes nothing.
 */
final class SegmentTokens {
    private static final String KEY = "hashtextextended(?, 0)";

    private final TokenSql sql;
    private final String processor;
    private final String node;
    private final Queries queries;
    private final Serializer serializer;

    SegmentTokens(TokenPlace place, String processor, Queries queries, RunnerSettings settings) {
        this.sql = new TokenSql(place.table(), place.writtenAt(), settings.claimTimeout());
        this.processor = processor;
        this.node = place.node().value();
        this.queries = queries;
        this.serializer = place.serializer();
    }

    /** The segments that there are; as many as wanted where there are none yet. */
    List<Segment> segments(int wanted) {
        int[] there = queries.list(row -> row.getInt(1), sql.segments(), processor).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        int[] all = there.length == 0 ? IntStream.range(0, wanted).toArray() : there;
        return List.of(Segment.computeSegments(all));
    }

    /** Takes the segment, unless a living process holds it. */
    Optional<HeldSegment> claim(Segment segment, TrackingToken beginning) {
        int id = segment.getSegmentId();
        if (!queries.list(row -> true, sql.held(), processor, id, node).isEmpty()) {
            return Optional.empty();
        }
        SerializedObject<byte[]> first = serializer.serialize(beginning, byte[].class);
        return queries
                .list(
                        row -> held(row, segment),
                        sql.claim(),
                        processor,
                        id,
                        first.getData(),
                        first.getType().getName(),
                        node)
                .stream()
                .findFirst();
    }

    private HeldSegment held(ResultSet row, Segment segment) throws SQLException {
        byte[] token = row.getBytes(1);
        return new HeldSegment(
                segment,
                serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, row.getString(2), null)),
                token);
    }

    /**
     * Begins a batch in the running transaction. Should it be lost in a crash of the server, so is its token, and the events
     * come again: nobody waits for the disk. Nobody waits for a process that stands still either.
     *
     * @throws ClaimLost if another process holds the segment
     */
    void begin(HeldSegment held) {
        List<Boolean> own = queries.list(row -> row.getBoolean(3), sql.begin(), lockKey(), node, processor, held.id());
        if (!own.get(0)) {
            throw new ClaimLost(processor, held.id());
        }
    }

    /** Keeps batches of the projection away, in every process, until the running transaction ends. */
    void alone() {
        queries.list(row -> true, "select pg_advisory_xact_lock(" + KEY + ")", lockKey());
    }

    private String lockKey() {
        return sql.table() + " " + processor;
    }

    /**
     * Notes the place in the running transaction.
     *
     * @throws ClaimLost if another process holds the segment or held it in between
     */
    HeldSegment store(HeldSegment held, TrackingToken place) {
        SerializedObject<byte[]> token = serializer.serialize(place, byte[].class);
        int rows = queries.update(
                sql.store(), token.getData(), token.getType().getName(), processor, held.id(), node, held.stored());
        if (rows == 0) {
            throw new ClaimLost(processor, held.id());
        }
        return new HeldSegment(held.segment(), place, token.getData());
    }

    /**
     * Gives a sign of life.
     *
     * @throws ClaimLost if another process holds the segment or somebody moved its token
     */
    void extend(HeldSegment held) {
        if (queries.update(sql.extend(), processor, held.id(), node, held.stored()) == 0) {
            throw new ClaimLost(processor, held.id());
        }
    }

    void release(Segment segment) {
        queries.update(sql.release(), processor, segment.getSegmentId(), node);
    }
}
