package dev.tenure.eventstore.order;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/** The log as it would be if units came one after another: which sequence each boat is at, and who holds which berth. */
final class Model {
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<ClaimKey, UUID> holders = new HashMap<>();
    private long position;

    /** What of the table could not have come about one unit after another. */
    List<String> goOn(List<Logged> committed, List<AppendUnit> units) {
        List<String> found = new ArrayList<>();
        for (Logged event : committed) {
            if (event.position() != ++position) {
                found.add("a hole: after position " + (position - 1) + " comes " + event);
                position = event.position();
            }
            long sequence = sequences.getOrDefault(event.aggregateId(), -1L) + 1;
            if (event.sequence() != sequence) {
                found.add("expected event " + sequence + " of " + event.aggregateId() + " at " + event);
            }
            sequences.put(event.aggregateId(), event.sequence());
        }
        units.forEach(unit -> found.addAll(claims(unit)));
        return found;
    }

    private List<String> claims(AppendUnit unit) {
        List<String> found = new ArrayList<>();
        unit.releases().forEach((key, holder) -> holders.remove(key, holder));
        unit.claims().forEach((key, holder) -> {
            UUID before = holders.putIfAbsent(key, holder);
            if (before != null && !before.equals(holder)) {
                DomainEventMessage<?> first = unit.events().get(0);
                found.add(key + " was given away although " + before + " held it, with event "
                        + first.getSequenceNumber() + " of " + first.getAggregateIdentifier());
            }
        });
        return found;
    }

    Map<ClaimKey, UUID> holders() {
        return Map.copyOf(holders);
    }

    long position() {
        return position;
    }
}
