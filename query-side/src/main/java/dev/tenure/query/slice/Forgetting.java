package dev.tenure.query.slice;

import java.util.Collection;
import java.util.UUID;

/** A slice that takes people out of its rows, so that these are as if built after the people were erased (LEA-5). */
@FunctionalInterface
public interface Forgetting {
    /** In the running transaction; whom it does not know, or has forgotten, changes nothing. */
    void forget(Collection<UUID> people);
}
