package dev.tenure.query.directory;

import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.BelongingEvent.Transferred;
import dev.tenure.kernel.account.UserAccountEvent;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.container.CareContainerEvent;
import dev.tenure.kernel.container.CareContainerEvent.ContainerRenamed;
import dev.tenure.kernel.list.DistributionListEvent;
import dev.tenure.kernel.list.DistributionListEvent.ListCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Whose rows a batch may need.
 *
 * @param renamed those of the containers whose people and mailboxes are shown otherwise, too (ORG-6)
 * @param registered those of the accounts that begin in it
 */
record Mentioned(
        Set<UUID> containers,
        Set<UUID> renamed,
        Set<UUID> accounts,
        Set<UUID> registered,
        Set<UUID> mailboxes,
        Set<UUID> lists) {
    static Mentioned in(List<DomainEventMessage<?>> events) {
        Mentioned all = new Mentioned(
                new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        events.forEach(all::note);
        return all;
    }

    private void note(DomainEventMessage<?> event) {
        UUID id = UUID.fromString(event.getAggregateIdentifier());
        Class<?> type = event.getPayloadType();
        if (CareContainerEvent.class.isAssignableFrom(type)) {
            containers.add(id);
        } else if (UserAccountEvent.class.isAssignableFrom(type)) {
            accounts.add(id);
        } else if (SharedMailboxEvent.class.isAssignableFrom(type)) {
            mailboxes.add(id);
        } else if (DistributionListEvent.class.isAssignableFrom(type)) {
            lists.add(id);
        }
        if (type == ContainerRenamed.class) {
            renamed.add(id);
        }
        if (type == AccountRegistered.class) {
            registered.add(id);
            containers.add(
                    ((AccountRegistered) event.getPayload()).containerId().value());
        } else if (type == Joined.class) {
            containers.add(((Joined) event.getPayload()).to().value());
        } else if (type == Transferred.class) {
            containers.add(((Transferred) event.getPayload()).to().value());
        } else if (type == MailboxCreated.class) {
            containers.add(((MailboxCreated) event.getPayload()).containerId().value());
        } else if (type == ListCreated.class) {
            containers.add(((ListCreated) event.getPayload()).containerId().value());
        }
    }
}
