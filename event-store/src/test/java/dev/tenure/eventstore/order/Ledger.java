package dev.tenure.eventstore.order;

import dev.tenure.eventstore.append.AppendUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;

/** What the writers of one round were told of their units, to be held against what the table has in the end. */
final class Ledger {
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();

    private enum Answer {
        ACCEPTED,
        REFUSED,
        UNKNOWN
    }

    private record Told(AppendUnit unit, Answer answer, OptionalLong position) {}

    void accepted(AppendUnit unit, long position) {
        accepted.incrementAndGet();
        told.add(new Told(unit, Answer.ACCEPTED, OptionalLong.of(position)));
    }

    void refused(AppendUnit unit) {
        refused.incrementAndGet();
        told.add(new Told(unit, Answer.REFUSED, OptionalLong.empty()));
    }

    /** The database could not be asked: all of it may be there, or nothing. */
    void unknown(AppendUnit unit) {
        unknown.incrementAndGet();
        stillUnknown(unit);
    }

    /** Of a round before. */
    void stillUnknown(AppendUnit unit) {
        told.add(new Told(unit, Answer.UNKNOWN, OptionalLong.empty()));
    }

    /** Units of unknown fate that are not in the table: the server may still be at work on them. */
    List<AppendUnit> unresolved(List<Logged> committed) {
        Set<String> there = committed.stream().map(Logged::eventId).collect(Collectors.toSet());
        return told.stream()
                .filter(one -> one.answer() == Answer.UNKNOWN)
                .map(Told::unit)
                .filter(unit -> !there.contains(unit.events().get(0).getIdentifier()))
                .toList();
    }

    /** What the table has differently from what was told: units there in part or scattered, there though refused, not there. */
    List<String> differences(List<Logged> committed) {
        Map<String, Logged> byId = new HashMap<>();
        List<String> found = new ArrayList<>();
        for (Logged event : committed) {
            if (byId.put(event.eventId(), event) != null) {
                found.add("in the table twice: " + event);
            }
        }
        told.forEach(one -> found.addAll(differences(one, byId)));
        byId.values().forEach(event -> found.add("written by nobody: " + event));
        return found;
    }

    /** Takes out of the map what is accounted for. */
    private static List<String> differences(Told one, Map<String, Logged> byId) {
        List<Logged> there = one.unit().events().stream()
                .map(EventMessage::getIdentifier)
                .filter(byId::containsKey)
                .map(byId::remove)
                .toList();
        boolean whole = there.size() == one.unit().events().size() && areNeighbours(there);
        return switch (one.answer()) {
            case ACCEPTED ->
                whole
                                && there.get(there.size() - 1).position()
                                        == one.position().orElseThrow()
                        ? List.of()
                        : List.of("accepted at " + one.position().orElseThrow() + ", but in the table are " + there);
            case REFUSED -> there.isEmpty() ? List.of() : List.of("refused, but in the table are " + there);
            case UNKNOWN -> whole || there.isEmpty() ? List.of() : List.of("half-written: only " + there);
        };
    }

    private static boolean areNeighbours(List<Logged> events) {
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).position() != events.get(i - 1).position() + 1) {
                return false;
            }
        }
        return true;
    }

    /** The units that are in the table, in its order. */
    List<AppendUnit> inOrder(List<Logged> committed) {
        Map<String, AppendUnit> byFirst = new HashMap<>();
        told.forEach(one -> byFirst.put(one.unit().events().get(0).getIdentifier(), one.unit()));
        return committed.stream()
                .map(event -> byFirst.get(event.eventId()))
                .filter(unit -> unit != null)
                .toList();
    }

    int accepted() {
        return accepted.get();
    }

    int refused() {
        return refused.get();
    }

    int unknown() {
        return unknown.get();
    }
}
