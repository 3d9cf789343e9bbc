package dev.tenure.query.slice;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who was erased: what still comes about them belongs to nothing and is no fault (LEA-5). */
@FunctionalInterface
public interface Erased {
    /** Those of them who were. */
    Set<UUID> among(Collection<UUID> people);

    /** For slices of a log in which nobody is erased. */
    static Erased nobody() {
        return people -> Set.of();
    }
}
