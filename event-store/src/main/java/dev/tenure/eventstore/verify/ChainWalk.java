package dev.tenure.eventstore.verify;

import dev.tenure.eventstore.append.EventDigest;
import dev.tenure.eventstore.raw.PulledRows;
import dev.tenure.eventstore.raw.RawLink;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds events in order of their positions beside the links of the chain (AUD-4); one link's events are in memory at a time. */
final class ChainWalk {
    private final PulledRows<RawLink> links;
    private final Findings findings;
    private final @Nullable Anchor expected;
    private final List<Checked> gathered = new ArrayList<>();
    private @Nullable RawLink link;
    private boolean linksAreOver;
    private byte[] before;
    private long nextEvent;
    private long nextLink;
    private boolean uncoveredTold;
    private boolean expectedSeen;

    /**
     * Begins at a link.
     *
     * @param from the first position of that link
     * @param before the hash before it
     */
    ChainWalk(PulledRows<RawLink> links, long from, byte[] before, @Nullable Anchor expected, Findings findings) {
        this.links = links;
        this.findings = findings;
        this.expected = expected;
        this.before = before;
        this.nextEvent = from;
        this.nextLink = from;
        this.expectedSeen = expected == null || isExpected(from - 1, before);
    }

    void event(Checked event) throws SQLException {
        long position = event.position();
        if (position > nextEvent) {
            findings.add(nextEvent, null, "removed: " + range(nextEvent, position - 1) + " not in the log");
        }
        nextEvent = position + 1;
        while (!linksAreOver && (link == null || position > link.last())) {
            nextLink();
        }
        RawLink present = link;
        if (present == null || position < present.first()) {
            uncovered(event);
        } else {
            gathered.add(event);
        }
    }

    /** To be called after the last event. */
    Anchor end() throws SQLException {
        long lastEvent = nextEvent - 1;
        while (!linksAreOver) {
            nextLink();
        }
        long lastLink = nextLink - 1;
        if (lastLink > lastEvent) {
            findings.add(
                    nextEvent, null, "removed: " + range(nextEvent, lastLink) + " in the chain and not in the log");
        }
        if (!expectedSeen && expected != null) {
            findings.add(
                    Math.min(expected.position(), lastLink + 1),
                    null,
                    lastLink < expected.position()
                            ? "cut off: the chain ends at position " + lastLink + ", and was noted at position "
                                    + expected.position()
                            : "not the chain that was noted at position " + expected.position());
        }
        return new Anchor(lastLink, before);
    }

    private void nextLink() throws SQLException {
        compare();
        link = links.next();
        linksAreOver = link == null;
        if (link == null) {
            return;
        }
        if (link.first() > nextLink) {
            findings.add(nextLink, null, "no link of the chain covers " + range(nextLink, link.first() - 1));
        } else if (link.first() < nextLink) {
            findings.add(link.first(), null, "two links of the chain cover " + range(link.first(), nextLink - 1));
        }
        nextLink = link.last() + 1;
    }

    /** The link that is complete now, with the events that stand at its positions. */
    private void compare() {
        RawLink done = link;
        if (done == null) {
            return;
        }
        long first = done.first();
        Leaves leaves = new Leaves(done, gathered);
        Long firstWrong = null;
        for (Checked event : gathered) {
            String wrong = leaves.wrong(event);
            if (wrong != null) {
                firstWrong = firstWrong == null ? Long.valueOf(event.position()) : firstWrong;
                findings.add(event.position(), event.aggregate(), wrong);
            }
        }
        gathered.clear();
        byte[] hash = EventDigest.ofLink(before, first, done.events(), done.leaves());
        if (!Arrays.equals(hash, done.hash())) {
            findings.add(
                    firstWrong == null ? Long.valueOf(first) : firstWrong,
                    null,
                    "the chain breaks: the link over " + range(first, done.last())
                            + " does not continue the one before it; one of the two was made anew");
        }
        before = done.hash();
        expectedSeen |= isExpected(done.last(), done.hash());
    }

    private boolean isExpected(long position, byte[] hash) {
        return expected != null && expected.position() == position && expected.hasHash(hash);
    }

    private void uncovered(Checked event) {
        if (!uncoveredTold) {
            findings.add(event.position(), event.aggregate(), "inserted: no link of the chain covers it");
            uncoveredTold = true;
        }
    }

    private static String range(long from, long to) {
        return from == to ? "position " + from : "positions " + from + " to " + to;
    }
}
