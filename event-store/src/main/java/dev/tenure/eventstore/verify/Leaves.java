package dev.tenure.eventstore.verify;

import dev.tenure.eventstore.append.EventDigest;
import dev.tenure.eventstore.raw.RawLink;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The leaves of one link beside the events that stand at its positions. */
final class Leaves {
    private final RawLink link;
    private final List<Checked> events;
    private @Nullable Map<ByteBuffer, Long> chained;
    private @Nullable Map<ByteBuffer, Long> standing;

    Leaves(RawLink link, List<Checked> events) {
        this.link = link;
        this.events = events;
    }

    /** What is wrong with an event of the link, null where it is the one that was chained. */
    @Nullable String wrong(Checked event) {
        long place = event.position() - link.first();
        int from = (int) place * EventDigest.BYTES;
        byte[] leaves = link.leaves();
        if (from + EventDigest.BYTES <= leaves.length
                && Arrays.equals(event.digest(), 0, EventDigest.BYTES, leaves, from, from + EventDigest.BYTES)) {
            return null;
        }
        Long chainedAt = chained().get(ByteBuffer.wrap(event.digest()));
        Long standsAt = standing().get(leaf(place));
        if (chainedAt != null && chainedAt.equals(standsAt)) {
            return "reordered: exchanged with the event at position " + chainedAt;
        }
        if (chainedAt != null && chainedAt > event.position() && standsAt == null) {
            return "removed: the event that was chained here is not in the log; the one of position " + chainedAt
                    + " stands in its place";
        }
        if (chainedAt != null) {
            return "reordered: it was chained at position " + chainedAt;
        }
        return standsAt == null
                ? "altered: it is not the event that was chained here"
                : "inserted: the event that was chained here stands at position " + standsAt;
    }

    private @Nullable ByteBuffer leaf(long place) {
        int from = (int) place * EventDigest.BYTES;
        return from < 0 || from + EventDigest.BYTES > link.leaves().length
                ? null
                : ByteBuffer.wrap(link.leaves(), from, EventDigest.BYTES).slice();
    }

    private Map<ByteBuffer, Long> chained() {
        Map<ByteBuffer, Long> known = chained;
        if (known == null) {
            known = new HashMap<>();
            for (int place = 0; place < link.events(); place++) {
                ByteBuffer leaf = leaf(place);
                if (leaf != null) {
                    known.put(leaf, link.first() + place);
                }
            }
            chained = known;
        }
        return known;
    }

    private Map<ByteBuffer, Long> standing() {
        Map<ByteBuffer, Long> known = standing;
        if (known == null) {
            known = new HashMap<>();
            for (Checked event : events) {
                known.put(ByteBuffer.wrap(event.digest()), event.position());
            }
            standing = known;
        }
        return known;
    }
}
