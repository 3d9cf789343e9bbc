package dev.tenure.query.slice;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of one kind in the course of a batch: those that were there before it, those that it begins, and those that it changes. */
public final class Changing<R> {
    private final String kind;
    private final Function<R, UUID> id;
    private final Map<UUID, R> before = new HashMap<>();
    private final Map<UUID, R> begun = new LinkedHashMap<>();
    private final Map<UUID, R> changed = new LinkedHashMap<>();

    /**
     * Rows as they were loaded.
     *
     * @param kind what they are, in words
     */
    public Changing(String kind, Collection<R> stored, Function<R, UUID> id) {
        this.kind = kind;
        this.id = id;
        stored.forEach(row -> before.put(id.apply(row), row));
    }

    /** The row as it is by now, or null. */
    public @Nullable R find(UUID key) {
        R row = begun.get(key);
        if (row == null) {
            row = changed.get(key);
        }
        return row == null ? before.get(key) : row;
    }

    /** The row as it is by now. */
    public R require(UUID key) {
        R row = find(key);
        if (row == null) {
            throw new UnknownToSlice(kind, key);
        }
        return row;
    }

    /** Adds a row, unless it is there: then its event has come before. */
    public void begin(R row) {
        if (find(id.apply(row)) == null) {
            begun.put(id.apply(row), row);
        }
    }

    /** Puts the row in the place of the one that is there. */
    public void change(R row) {
        UUID key = id.apply(row);
        (begun.containsKey(key) ? begun : changed).put(key, row);
    }

    /** Rows that were not there before, as they are by now. */
    public Collection<R> begun() {
        return begun.values();
    }

    /** Whether the row was not there before. */
    public boolean isBegun(UUID key) {
        return begun.containsKey(key);
    }

    /** Every row, as it is by now. */
    public Collection<R> all() {
        Map<UUID, R> all = new LinkedHashMap<>(before);
        all.putAll(changed);
        all.putAll(begun);
        return all.values();
    }

    /** Rows that were there before and are different by now. */
    public Collection<R> changed() {
        return changed.values();
    }
}
