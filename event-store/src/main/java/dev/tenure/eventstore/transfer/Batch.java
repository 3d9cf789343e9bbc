package dev.tenure.eventstore.transfer;

import dev.tenure.eventstore.append.EventRow;
import dev.tenure.eventstore.raw.RawEvent;
import dev.tenure.eventstore.raw.RawLink;
import java.util.ArrayList;
import java.util.List;

/** Whole links on their way into the store, in one transaction. */
final class Batch {
    private final List<RawEvent> events = new ArrayList<>();
    private final List<RawLink> links = new ArrayList<>();

    void add(List<RawEvent> ofLink, RawLink link) {
        events.addAll(ofLink);
        links.add(link);
    }

    boolean isEmpty() {
        return links.isEmpty();
    }

    int size() {
        return events.size();
    }

    RawLink last() {
        return links.get(links.size() - 1);
    }

    void clear() {
        events.clear();
        links.clear();
    }

    List<byte[]> claims() {
        return events.stream()
                .map(event -> event.row().claims())
                .filter(claims -> claims != null)
                .toList();
    }

    byte[] copiedEvents() {
        CopyWriter copy = new CopyWriter();
        for (RawEvent event : events) {
            EventRow row = event.row();
            copy.row(13)
                    .number(event.position())
                    .text(row.aggregateType())
                    .uuid(row.aggregateId())
                    .number(row.sequence())
                    .uuid(row.eventId())
                    .text(row.name())
                    .text(row.revision())
                    .micros(row.occurredAt())
                    .uuid(row.person())
                    .bytes(row.plain())
                    .bytes(row.personal())
                    .bytes(row.metadata())
                    .bytes(row.claims());
        }
        return copy.end();
    }

    byte[] copiedLinks() {
        CopyWriter copy = new CopyWriter();
        for (RawLink link : links) {
            copy.row(5)
                    .number(link.last())
                    .integer(link.events())
                    .bytes(link.leaves())
                    .bytes(link.hash())
                    .time(link.committedAt());
        }
        return copy.end();
    }
}
