package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.messages.Messages;
import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.BelongingEvent.Transferred;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.ParentContainer;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Which container the account lies in, and who runs that (ORG-9, LEA-3, REG-9). */
public final class Belonging {
    private final UserAccount account;

    @SuppressWarnings("NullAway.Init") // set when the account is registered
    private CareContainerId containerId;

    private ParentContainer parent = ParentContainer.CARE;

    Belonging(UserAccount account) {
        this.account = account;
    }

    CareContainerId containerId() {
        return containerId;
    }

    /** Has it join another container (LEA-3). */
    public void join(CareContainerId to) {
        apply(new Joined(account.id(), containerId, to));
    }

    /** Has it lie in another container, with whoever runs that (REG-9, ORG-9). */
    public void transfer(CareContainerId to, ParentContainer runBy) {
        apply(new Transferred(account.id(), containerId, to, runBy));
    }

    /** Messages to its holder: they end with whoever runs the account now (SUP-1). */
    public Messages toHolder(Messages messages) {
        return parent == ParentContainer.LOCAL ? messages.toPeopleOf(containerId) : messages;
    }

    /** The container, where a local organisation runs it; null for an account in Care (ORG-9). */
    @Nullable CareContainerId localContainer() {
        return parent == ParentContainer.LOCAL ? containerId : null;
    }

    @EventSourcingHandler
    void on(AccountRegistered event) {
        containerId = event.containerId();
        parent = event.channel() == RegistrationChannel.LOCAL ? ParentContainer.LOCAL : ParentContainer.CARE;
    }

    @EventSourcingHandler
    void on(Joined event) {
        containerId = event.to();
    }

    @EventSourcingHandler
    void on(Transferred event) {
        containerId = event.to();
        parent = event.parent();
    }
}
