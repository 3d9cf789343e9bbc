package dev.tenure.eventstore.transfer;

import dev.tenure.eventstore.append.EventDigest;
import dev.tenure.eventstore.raw.RawEvent;
import dev.tenure.eventstore.raw.RawLink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads events up to their link, and lets no link pass that does not cover them and continue the one before. */
final class LinkReader {
    private final NumberedLines lines;
    private final List<RawEvent> events = new ArrayList<>();
    private long due;
    private byte[] hash;
    private long firstLine;
    private @Nullable RawLink link;
    private @Nullable JsonNode after;

    LinkReader(NumberedLines lines, long from, byte[] before) {
        this.lines = lines;
        this.due = from;
        this.hash = before;
    }

    /** Reads one link with its events; false where the links are over. */
    boolean next() throws IOException {
        events.clear();
        firstLine = lines.number() + 1;
        while (true) {
            JsonNode line = lines.next();
            if (line == null) {
                throw lines.refused("the file ends before its closing line");
            }
            try {
                String kind = LineForm.text(line, "kind");
                if (kind.equals(LineForm.EVENT)) {
                    add(line);
                } else if (kind.equals(LineForm.LINK)) {
                    close(LineForm.link(line));
                    return true;
                } else {
                    requireNoneOpen();
                    after = line;
                    return false;
                }
            } catch (IllegalArgumentException | ArithmeticException wrong) {
                throw lines.refused("it is no whole line of its kind: " + wrong.getMessage());
            }
        }
    }

    RawLink link() {
        if (link == null) {
            throw new IllegalStateException("no link was read yet");
        }
        return link;
    }

    List<RawEvent> events() {
        return events;
    }

    /** The last position read. */
    long reached() {
        return link == null ? due - 1 : link.last();
    }

    /** The hash of the chain there. */
    byte[] hash() {
        return hash;
    }

    /** The line behind the last link. */
    JsonNode after() {
        if (after == null) {
            throw new IllegalStateException("the links are not over");
        }
        return after;
    }

    private void add(JsonNode line) {
        long position = LineForm.number(line, "position");
        if (position != due) {
            throw lines.refused((position > due ? "a gap: " : "out of order: ") + "position " + position + " where "
                    + due + " is due");
        }
        due++;
        events.add(new RawEvent(position, LineForm.event(line), null, false));
    }

    private void close(RawLink read) {
        if (read.last() != due - 1 || read.events() != events.size()) {
            throw lines.refused("this link covers positions " + read.first() + " to " + read.last()
                    + ", and the events before it are " + (due - events.size()) + " to " + (due - 1));
        }
        if (read.leaves().length != events.size() * EventDigest.BYTES) {
            throw lines.refused("this link has not one digest for each of its events");
        }
        for (int i = 0; i < events.size(); i++) {
            int at = i * EventDigest.BYTES;
            if (!Arrays.equals(
                    EventDigest.of(events.get(i).row()),
                    0,
                    EventDigest.BYTES,
                    read.leaves(),
                    at,
                    at + EventDigest.BYTES)) {
                throw lines.refusedAt(
                        firstLine + i,
                        "the event at position " + (read.first() + i) + " is not the one that was chained");
            }
        }
        byte[] next = EventDigest.ofLink(hash, read.first(), read.events(), read.leaves());
        if (!Arrays.equals(next, read.hash())) {
            throw lines.refused("the chain breaks: this link does not continue the one before it");
        }
        hash = next;
        link = read;
    }

    private void requireNoneOpen() {
        if (!events.isEmpty()) {
            throw lines.refused("events before this line are covered by no link");
        }
    }
}
