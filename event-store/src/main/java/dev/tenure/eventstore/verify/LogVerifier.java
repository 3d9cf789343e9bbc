package dev.tenure.eventstore.verify;

import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.eventstore.raw.CopiedRows;
import dev.tenure.eventstore.raw.Progress;
import dev.tenure.eventstore.raw.PulledRows;
import dev.tenure.eventstore.raw.RawClaim;
import dev.tenure.eventstore.raw.RawLink;
import dev.tenure.eventstore.raw.Snapshot;
import dev.tenure.eventstore.sealing.DataKeys;
import dev.tenure.eventstore.stored.OwnedNamesSerializer;
import dev.tenure.eventstore.verify.ClaimSum.Sum;
import dev.tenure.eventstore.verify.TableChecks.Head;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log in one snapshot and names the first event that was altered, removed, inserted or reordered, and whatever else
 * does not agree with the events (AUD-4). Memory is bounded: a few thousand events and one link at a time.
 */
public final class LogVerifier {
    private static final byte[] START = new byte[32];
    private static final int AGGREGATES_IN_MEMORY = 1_000_000;

    private final DataSource source;
    private final EventCheck check;
    private final ClaimSum sums = new ClaimSum();
    private final int aggregatesInMemory;

    /** Opens what is sealed with those keys and reads events as the program does. */
    public LogVerifier(DataSource source, OwnedNamesSerializer serializer, EventUpcaster upcasters, DataKeys keys) {
        this(source, serializer, upcasters, keys, AGGREGATES_IN_MEMORY);
    }

    LogVerifier(
            DataSource source,
            OwnedNamesSerializer serializer,
            EventUpcaster upcasters,
            DataKeys keys,
            int aggregatesInMemory) {
        this.source = source;
        this.check = new EventCheck(serializer, upcasters, keys, sums);
        this.aggregatesInMemory = aggregatesInMemory;
    }

    /** What is looked at. */
    public record Scope(long from, @Nullable Anchor expected) {
        /** All of it. */
        public static Scope whole() {
            return new Scope(1, null);
        }

        /** The log from that position; claims and sequences, which need all of it, are left out. */
        public static Scope from(long position) {
            return new Scope(position, null);
        }

        /** The same, and the chain has to pass the anchor. */
        public Scope expecting(Anchor anchor) {
            return new Scope(from, anchor);
        }
    }

    /** Looks through all of it. */
    public Report verify(Scope scope, Progress progress) throws InterruptedException {
        Findings findings = new Findings();
        try (Snapshot snapshot = Snapshot.take(source)) {
            return verify(snapshot, scope, findings, progress);
        } catch (SQLException e) {
            throw new LogUnavailable("the log could not be read to its end: " + e.getMessage(), e);
        }
    }

    private Report verify(Snapshot snapshot, Scope scope, Findings findings, Progress progress)
            throws SQLException, InterruptedException {
        TableChecks tables = new TableChecks(snapshot, findings);
        Head head = tables.head();
        Anchor begin = linkBefore(snapshot, scope.from());
        long from = begin.position() + 1;
        SequenceTable sequences = new SequenceTable(from == 1 ? aggregatesInMemory : 0);
        EventStream stream = new EventStream(check, findings, sequences, head.position() - begin.position(), progress);
        Anchor end;
        try (PulledRows<RawLink> links = snapshot.links(from);
                CopiedRows rows = snapshot.events(from, Long.MAX_VALUE)) {
            ChainWalk walk = new ChainWalk(links, from, begin.hash(), scope.expected(), findings);
            stream.run(rows, walk);
            end = walk.end();
        }
        tables.told(head);
        tables.epochs(head);
        tables.keysOfErased();
        if (from == 1) {
            if (sequences.isFull()) {
                tables.sequences();
            } else {
                findings.addAll(sequences.findings());
            }
            Sum told = stream.claims();
            if (told != null && !told.equals(held(snapshot))) {
                ClaimsCheck.run(snapshot, findings);
            }
        }
        return new Report(from, stream.count(), findings.inOrder(), findings.count(), end);
    }

    private Sum held(Snapshot snapshot) throws SQLException {
        Sum sum = Sum.NOTHING;
        try (CopiedRows rows = snapshot.claims()) {
            for (byte[] row = rows.next(); row != null; row = rows.next()) {
                RawClaim claim = RawClaim.parse(row);
                sum = sum.plus(sums.of(claim.kind(), claim.hash(), claim.holder()));
            }
        }
        return sum;
    }

    /** The end of the last link that lies before the position whole. */
    private static Anchor linkBefore(Snapshot snapshot, long position) throws SQLException {
        List<Anchor> before = snapshot.list(
                "select last_position, hash from events.link where last_position < " + position
                        + " order by last_position desc limit 1",
                row -> new Anchor(row.getLong(1), row.getBytes(2)));
        return before.isEmpty() ? new Anchor(0, START) : before.get(0);
    }
}
