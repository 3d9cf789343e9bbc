package dev.tenure.eventstore.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found so far: the first ones are kept, the rest is counted. */
final class Findings {
    private static final int KEPT = 50;
    private final List<Finding> kept = new ArrayList<>();
    private long count;

    void add(@Nullable Long position, @Nullable UUID aggregate, String what) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new Finding(position, aggregate, what));
        }
    }

    void addAll(Findings more) {
        more.kept.forEach(finding -> add(finding.position(), finding.aggregate(), finding.what()));
        count += more.count - more.kept.size();
    }

    long count() {
        return count;
    }

    /** By position; what is at none comes last. What was found first at a position stays first. */
    List<Finding> inOrder() {
        List<Finding> sorted = new ArrayList<>(kept);
        sorted.sort(Comparator.comparing(Finding::position, Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(sorted);
    }
}
