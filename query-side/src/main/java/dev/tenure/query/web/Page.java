package dev.tenure.query.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of the items, and where to go on.
 *
 * @param next what to give as {@code cursor} for the items after these, or null where there are none
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /** Everything there is. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** The first {@code limit} of the items found; the one more that was asked for tells whether there is a next page. */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> placeOf) {
        if (found.size() <= limit) {
            return whole(found);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, placeOf.apply(items.get(limit - 1)).text());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
