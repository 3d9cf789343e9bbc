package dev.tenure.eventstore.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what one reader saw with what is committed, and names by position what it lost, doubled, reordered or made up. */
final class Verdict {
    private static final int NAMED = 5;

    private final Map<String, Logged> committed = new HashMap<>();
    private final List<Logged> order;

    Verdict(List<Logged> committed) {
        this.order = committed;
        committed.forEach(event -> this.committed.put(event.eventId(), event));
    }

    /** Empty if the reader saw exactly what is committed, once and in order. */
    List<String> on(List<String> seen) {
        List<String> found = new ArrayList<>(lost(seen));
        found.addAll(misplaced(seen));
        return found.size() <= NAMED ? found : more(found);
    }

    private static List<String> more(List<String> found) {
        List<String> shown = new ArrayList<>(found.subList(0, NAMED));
        shown.add("and " + (found.size() - NAMED) + " more");
        return shown;
    }

    private List<String> lost(List<String> seen) {
        Set<String> met = new HashSet<>(seen);
        return order.stream()
                .filter(event -> !met.contains(event.eventId()))
                .map(event -> "lost " + event + ": it is committed and was never seen")
                .toList();
    }

    private List<String> misplaced(List<String> seen) {
        List<String> found = new ArrayList<>();
        Set<String> met = new HashSet<>();
        Logged last = null;
        for (String id : seen) {
            Logged event = committed.get(id);
            if (event == null) {
                found.add("made up: event " + id + " was seen and is not in the log");
            } else if (!met.add(id)) {
                found.add("doubled " + event);
            } else if (last != null && event.position() < last.position()) {
                found.add("reordered: " + event + " was seen after " + last);
            } else {
                last = event;
            }
        }
        return found;
    }
}
