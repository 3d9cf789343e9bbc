package dev.tenure.command.takeover;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.takeover.TakeoverEvent.HomeMailboxClosed;
import dev.tenure.kernel.takeover.TakeoverEvent.PersonLeftBehind;
import dev.tenure.kernel.takeover.TakeoverEvent.PersonMoved;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverBegun;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverFinished;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverResumed;
import dev.tenure.kernel.takeover.TakeoverId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** The list of what is still to be done while a home is taken over; each entry goes with the unit that does it (LEA-3). */
@Aggregate(type = "takeover", cache = "takeoverCache")
public class Takeover {
    @AggregateIdentifier
    private TakeoverId takeoverId;

    private CareContainerId from;
    private CareContainerId to;
    private boolean closing;
    private boolean finished;
    private int round = 1;
    private int moved;
    private int leftBehind;
    private final Set<UserAccountId> people = new LinkedHashSet<>();
    private final Set<SharedMailboxId> mailboxes = new LinkedHashSet<>();

    /** Begins it. */
    public Takeover(TakeoverBegun begun) {
        apply(begun);
    }

    void resume(List<UserAccountId> stillThere, List<SharedMailboxId> stillOpen) {
        apply(new TakeoverResumed(takeoverId, round + 1, stillThere, stillOpen));
    }

    void mailboxClosed(SharedMailboxId mailboxId) {
        apply(new HomeMailboxClosed(takeoverId, mailboxId));
    }

    void moved(UserAccountId person) {
        apply(new PersonMoved(takeoverId, person));
    }

    void leftBehind(UserAccountId person, String reason) {
        apply(new PersonLeftBehind(takeoverId, person, reason));
    }

    void finish(boolean containerClosed) {
        apply(new TakeoverFinished(takeoverId, moved, leftBehind, containerClosed));
    }

    TakeoverId id() {
        return takeoverId;
    }

    CareContainerId from() {
        return from;
    }

    CareContainerId to() {
        return to;
    }

    boolean isClosing() {
        return closing;
    }

    boolean isFinished() {
        return finished;
    }

    Optional<SharedMailboxId> nextMailbox() {
        return mailboxes.stream().findFirst();
    }

    Optional<UserAccountId> nextPerson() {
        return people.stream().findFirst();
    }

    @EventSourcingHandler
    void on(TakeoverBegun event) {
        takeoverId = event.takeoverId();
        from = event.from();
        to = event.to();
        closing = event.closing();
        people.addAll(event.people());
        mailboxes.addAll(event.mailboxes());
    }

    @EventSourcingHandler
    void on(TakeoverResumed event) {
        round = event.round();
        finished = false;
        moved = 0;
        leftBehind = 0;
        people.addAll(event.people());
        mailboxes.addAll(event.mailboxes());
    }

    @EventSourcingHandler
    void on(HomeMailboxClosed event) {
        mailboxes.remove(event.mailboxId());
    }

    @EventSourcingHandler
    void on(PersonMoved event) {
        people.remove(event.accountId());
        moved++;
    }

    @EventSourcingHandler
    void on(PersonLeftBehind event) {
        people.remove(event.accountId());
        leftBehind++;
    }

    @EventSourcingHandler
    void on(TakeoverFinished event) {
        finished = true;
    }

    /** For Axon, which fills a takeover from its events. */
    protected Takeover() {}
}
