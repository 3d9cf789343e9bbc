package dev.tenure.eventstore.append;

import org.jspecify.annotations.Nullable;

/** How a unit fared: one of the two is there. */
record Fate(@Nullable Appended appended, @Nullable RuntimeException refusal) {
    static Fate of(Appended appended) {
        return new Fate(appended, null);
    }

    static Fate refused(RuntimeException why) {
        return new Fate(null, why);
    }
}
