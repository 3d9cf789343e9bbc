package dev.tenure.command.dispatch.assumed;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What one attempt at a command takes for granted: the versions of cached copies, that an id is new, that a key is free. The
 * log confirms it before an answer or a refusal leaves, in the append itself where something is written. The gate lets the
 * first attempt assume; those after it ask. Work that the gate did not send never assumes.
 */
public final class Assumptions {
    /** Where the gate puts an attempt's assumptions among the command's metadata. */
    public static final String KEY = "tenure.assumptions";

    private static final long NO_EVENT = -1;

    private final boolean mayBeMade;
    private final List<Copy> copies = new ArrayList<>(2);
    private final Set<ClaimKey> free = new LinkedHashSet<>();

    private Assumptions(boolean mayBeMade) {
        this.mayBeMade = mayBeMade;
    }

    /** For an attempt that takes for granted what is likely. */
    public static Assumptions allowed() {
        return new Assumptions(true);
    }

    /** For an attempt that asks. */
    public static Assumptions none() {
        return new Assumptions(false);
    }

    /** Those of the command that is being decided on this thread. */
    static Assumptions current() {
        return CurrentUnitOfWork.isStarted() ? of(CurrentUnitOfWork.get()) : none();
    }

    /** Those of that unit of work. */
    public static Assumptions of(UnitOfWork<?> work) {
        return work.getMessage() != null && work.getMessage().getMetaData().get(KEY) instanceof Assumptions made
                ? made
                : none();
    }

    /** A version that an aggregate is taken to have; events of this unit of work may have moved it on since. */
    private record Copy(UUID id, long version, LongSupplier now) {
        boolean isUnchanged() {
            return now.getAsLong() == version;
        }
    }

    public boolean mayBeMade() {
        return mayBeMade;
    }

    /** Decides from a copy with that version; {@code now} tells the version as the unit of work goes on. */
    void copy(UUID id, long version, LongSupplier now) {
        copies.add(new Copy(id, version, now));
    }

    /** Decides by an aggregate as it was loaded, cached or not, beside that which the command is for. */
    void looked(UUID id, long version, LongSupplier now) {
        if (copies.stream().noneMatch(copy -> copy.id().equals(id))) {
            copies.add(new Copy(id, version, now));
        }
    }

    /** Decides as if there were no such aggregate. */
    void absent(UUID id) {
        copies.add(new Copy(id, NO_EVENT, () -> NO_EVENT));
    }

    /** Decides as if nobody held them. */
    void free(Collection<ClaimKey> keys) {
        free.addAll(keys);
    }

    /** The version of a copy that the command was decided from without changing it. */
    public OptionalLong version(UUID aggregateId) {
        return copies.stream()
                .filter(copy -> copy.id().equals(aggregateId) && copy.isUnchanged())
                .mapToLong(Copy::version)
                .findFirst();
    }

    /**
     * Leaves to the unit's append what it can confirm: the versions of what the unit changes are checked anyway, those of
     * what was only read go with it, a claim tells whether its key was free, and so do keys that are not claimed.
     */
    public void leaveTo(AppendUnit unit) {
        for (Copy copy : copies) {
            if (copy.isUnchanged()) {
                unit.seen(copy.id(), copy.version());
            }
        }
        free.removeAll(unit.claims().keySet());
        free.forEach(unit::vacant);
    }

    /**
     * Asks for the versions.
     *
     * @throws Refuted if one is not what it was taken for
     */
    private void confirmVersions(Committed committed, long epoch) {
        for (Copy copy : copies) {
            if (!committed.stands(copy.id(), copy.version(), epoch)) {
                throw new Refuted("the copy of " + copy.id() + " was stale");
            }
        }
    }

    /**
     * Asks for everything: for what leaves without an append.
     *
     * @param epoch in which the deciding began
     * @throws Refuted if anything does not hold
     */
    public void confirm(Committed committed, long epoch) {
        confirmVersions(committed, epoch);
        if (!committed.areFree(free)) {
            throw new Refuted("a key that was taken to be free is held");
        }
    }
}
