package dev.tenure.eventstore.transfer;

import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.eventstore.raw.CopiedRows;
import dev.tenure.eventstore.raw.Progress;
import dev.tenure.eventstore.raw.PulledRows;
import dev.tenure.eventstore.raw.RawEvent;
import dev.tenure.eventstore.raw.RawLink;
import dev.tenure.eventstore.raw.Snapshot;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the log out link by link, then the wrapped data keys and who was erased, all of one snapshot. To a file it goes on
 * where that ends: what is not a whole link there is written again, and keys always, so that nobody's key outlives an
 * erasure in between.
 */
public final class LogExport {
    private static final int BUFFER = 1 << 16;
    private static final byte[] START = new byte[32];

    private final DataSource source;
    private final Clock clock;
    private final byte[] keysProof;

    /**
     * An export of that store.
     *
     * @param keysProof what tells its keys file from another, without telling anything of it
     */
    public LogExport(DataSource source, Clock clock, byte[] keysProof) {
        this.source = source;
        this.clock = clock;
        this.keysProof = keysProof.clone();
    }

    /**
     * What was written.
     *
     * @param resumedAfter the position that the file reached before, 0 where it was begun
     * @param complete whether nothing was left to do
     */
    public record Written(long from, long last, long resumedAfter, boolean complete) {}

    /** Begins the file, or goes on with it. */
    public Written toFile(Path file, long from, Progress progress) throws IOException {
        try (Snapshot snapshot = Snapshot.take(source)) {
            UnfinishedExport unfinished = UnfinishedExport.of(file);
            if (unfinished.isComplete()) {
                return new Written(unfinished.from(), unfinished.to(), unfinished.reached(), true);
            }
            Range range = unfinished.isBegun()
                    ? new Range(unfinished.from(), unfinished.before(), unfinished.to())
                    : range(snapshot, from);
            if (unfinished.isBegun()) {
                requireSameStore(snapshot, unfinished, file);
                unfinished.cut(file);
            }
            long done = unfinished.isBegun() ? unfinished.reached() : range.from() - 1;
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(
                            file,
                            StandardOpenOption.CREATE,
                            unfinished.isBegun() ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING),
                    BUFFER)) {
                write(snapshot, range, done, unfinished.isBegun(), out, progress);
            }
            return new Written(range.from(), range.to(), unfinished.isBegun() ? unfinished.reached() : 0, false);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Writes it all to a stream, which cannot be gone on with. */
    public Written toStream(OutputStream stream, long from, Progress progress) throws IOException {
        try (Snapshot snapshot = Snapshot.take(source)) {
            Range range = range(snapshot, from);
            OutputStream out = new BufferedOutputStream(stream, BUFFER);
            write(snapshot, range, range.from() - 1, false, out, progress);
            out.flush();
            return new Written(range.from(), range.to(), 0, false);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Whole links from one that covers the first position, to the head. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Range(long from, byte[] before, long to) {}

    private static Range range(Snapshot snapshot, long from) throws SQLException {
        long head = snapshot.list("select last_position from events.head", row -> row.getLong(1))
                .get(0);
        Map.Entry<Long, byte[]> before = snapshot
                .list(
                        "select last_position, hash from events.link where last_position < " + from
                                + " order by last_position desc limit 1",
                        row -> Map.entry(row.getLong(1), row.getBytes(2)))
                .stream()
                .findFirst()
                .orElse(Map.entry(0L, START));
        return new Range(before.getKey() + 1, before.getValue(), head);
    }

    private static void requireSameStore(Snapshot snapshot, UnfinishedExport unfinished, Path file)
            throws SQLException {
        if (unfinished.reached() < unfinished.from()) {
            return;
        }
        boolean same = snapshot.list(
                        "select hash from events.link where last_position = " + unfinished.reached(),
                        row -> LineForm.hex(row.getBytes(1)))
                .contains(unfinished.hash());
        if (!same) {
            throw new TransferRefused("file " + file + " is the beginning of another log: its link up to position "
                    + unfinished.reached() + " is not in this store");
        }
    }

    private void write(Snapshot snapshot, Range range, long done, boolean resumed, OutputStream out, Progress progress)
            throws SQLException, IOException {
        if (!resumed) {
            out.write(LineForm.bytes(header(snapshot, range)));
        }
        String hash = LineForm.hex(range.before());
        try (PulledRows<RawLink> links = snapshot.links(done + 1);
                CopiedRows events = snapshot.events(done + 1, range.to())) {
            RawLink link = links.next();
            while (link != null && link.last() <= range.to()) {
                writeLink(events, link, out);
                hash = LineForm.hex(link.hash());
                progress.at(link.last() - range.from() + 1, range.to() - range.from() + 1);
                link = links.next();
            }
            if (events.next() != null) {
                throw new TransferRefused("the log has events that no link of its chain covers: verify names them");
            }
        }
        if (done >= range.to()) {
            hash = snapshot
                    .list(
                            "select hash from events.link where last_position = " + range.to(),
                            row -> LineForm.hex(row.getBytes(1)))
                    .stream()
                    .findFirst()
                    .orElse(hash);
        }
        new KeySection(snapshot).write(out, range.to() - range.from() + 1, hash);
    }

    private static void writeLink(CopiedRows events, RawLink link, OutputStream out) throws SQLException, IOException {
        for (long position = link.first(); position <= link.last(); position++) {
            byte[] row = events.next();
            RawEvent event = row == null ? null : RawEvent.parse(row);
            if (event == null || event.position() != position) {
                throw new TransferRefused(
                        "the log has no event at position " + position + ": verify says what became of it");
            }
            out.write(LineForm.bytes(LineForm.stored(event)));
        }
        out.write(LineForm.bytes(LineForm.stored(link)));
    }

    private ObjectNode header(Snapshot snapshot, Range range) throws SQLException {
        ObjectNode header = LineForm.line(LineForm.HEADER)
                .put("format", LineForm.LOG)
                .put("version", LineForm.VERSION)
                .put("id", UUID.randomUUID().toString())
                .put("from", range.from())
                .put("to", range.to())
                .put("before", LineForm.hex(range.before()))
                .put("keys", LineForm.hex(keysProof))
                .put("writtenAt", LineForm.time(clock.instant()));
        ArrayNode epochs = header.putArray("epochs");
        snapshot.list(
                "select ordinal, epoch, from_position, server, (extract(epoch from began_at) * 1000000)::bigint"
                        + " from events.epoch order by ordinal",
                row -> epochs.addObject()
                        .put("ordinal", row.getInt(1))
                        .put("epoch", row.getLong(2))
                        .put("from", row.getLong(3))
                        .put("server", row.getString(4))
                        .put("beganAt", LineForm.time(Instant.EPOCH.plus(row.getLong(5), ChronoUnit.MICROS))));
        return header;
    }

    private static LogUnavailable unreadable(SQLException e) {
        return new LogUnavailable("the log could not be read: " + e.getMessage(), e);
    }
}
