package dev.tenure.command.dispatch.assumed;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import java.util.UUID;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/**
 * Aggregates of one kind that a decision needs beside others. What is loaded here is confirmed by the append as it was
 * loaded, also where the decision leaves it as it is; so two decisions about the same aggregates never pass each other.
 * Whoever needs several loads accounts first, then mailboxes, then containers, each by rising id: then nobody waits in a
 * circle.
 */
public final class Joint<A> {
    private final Repository<A> repository;
    private final RejectionCode unknown;

    /**
     * Loads from there.
     *
     * @param unknown what is said where there is no such aggregate
     */
    public Joint(Repository<A> repository, RejectionCode unknown) {
        this.repository = repository;
        this.unknown = unknown;
    }

    /**
     * The aggregate, locked until the command is done.
     *
     * @throws Rejection if there is none of that id, or its person was erased
     */
    public Aggregate<A> load(UUID id) {
        try {
            Aggregate<A> loaded = repository.load(id.toString());
            Assumptions.current().looked(id, loaded.version(), loaded::version);
            return loaded;
        } catch (AggregateNotFoundException | IncompatibleAggregateException none) {
            Rejection rejection = new Rejection(unknown);
            rejection.initCause(none);
            throw rejection;
        }
    }
}
