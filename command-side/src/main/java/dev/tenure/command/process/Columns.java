package dev.tenure.command.process;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into the arrays that one statement takes apart again. */
final class Columns {
    private Columns() {}

    static <E> Object texts(Collection<E> rows, Function<E, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    static <E> Object ids(Collection<E> rows, Function<E, @Nullable UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    static <E> Object moments(Collection<E> rows, Function<E, @Nullable Instant> column) {
        return rows.stream()
                .map(column)
                .map(moment -> moment == null ? null : moment.toString())
                .toArray(String[]::new);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
