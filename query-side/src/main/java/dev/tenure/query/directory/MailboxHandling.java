package dev.tenure.query.directory;

import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxAddressChanged;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxRenamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberRemoved;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNeeded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerStoodDown;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/** What the directory makes of the events of shared mailboxes (DIR-1, ORG-6, REN-3, SMB-3, SMB-8, SMB-12). */
final class MailboxHandling {
    private MailboxHandling() {}

    static void on(MailboxCreated event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.create(
                new DirectoryMailbox(
                        event.mailboxId().value(),
                        event.containerId().value(),
                        event.address().value(),
                        List.of(),
                        event.displayName(),
                        /* ownerNeeded= */ false,
                        /* closed= */ false,
                        message.getSequenceNumber()),
                event.owner().value());
    }

    static void on(MemberAdded event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.mailboxes()
                .join(event.mailboxId().value(), event.accountId().value(), false, message.getSequenceNumber());
    }

    static void on(OwnerNamed event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.mailboxes().join(event.mailboxId().value(), event.accountId().value(), true, message.getSequenceNumber());
    }

    static void on(OwnerStoodDown event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.mailboxes()
                .join(event.mailboxId().value(), event.accountId().value(), false, message.getSequenceNumber());
    }

    static void on(MemberRemoved event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.mailboxes().leave(event.mailboxId().value(), event.accountId().value(), message.getSequenceNumber());
    }

    static void on(OwnerNeeded event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.mailboxes()
                .show(event.mailboxId().value(), message.getSequenceNumber(), before -> before.needingOwner(true));
    }

    static void on(MailboxRenamed event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.mailboxes()
                .show(
                        event.mailboxId().value(),
                        message.getSequenceNumber(),
                        before -> before.called(event.displayName()));
    }

    static void on(MailboxAddressChanged event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.mailboxes()
                .show(
                        event.mailboxId().value(),
                        message.getSequenceNumber(),
                        before -> before.at(event.address().value()));
    }

    static void on(MailboxClosed event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.mailboxes().show(event.mailboxId().value(), message.getSequenceNumber(), DirectoryMailbox::ended);
    }

    static void onAny(DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.mailboxes().see(UUID.fromString(message.getAggregateIdentifier()), message.getSequenceNumber());
    }
}
