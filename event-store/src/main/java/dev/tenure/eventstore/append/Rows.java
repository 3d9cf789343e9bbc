package dev.tenure.eventstore.append;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of one kind of a group, each with its unit's number and how many of the group's events come up to that unit's last. */
final class Rows<T> {
    private final List<Integer> units = new ArrayList<>();
    private final List<Integer> after = new ArrayList<>();
    private final List<T> rows = new ArrayList<>();

    void add(int unit, int eventsSoFar, T row) {
        units.add(unit);
        after.add(eventsSoFar);
        rows.add(row);
    }

    void addAll(int unit, int eventsSoFar, Collection<? extends T> more) {
        more.forEach(row -> add(unit, eventsSoFar, row));
    }

    List<Integer> units() {
        return units;
    }

    List<Integer> after() {
        return after;
    }

    <C> List<@Nullable C> column(Function<T, @Nullable C> column) {
        List<@Nullable C> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(column.apply(row)));
        return values;
    }
}
