package dev.tenure.kernel.list;

import dev.tenure.kernel.EventName;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.container.CareContainerId;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can happen to a distribution list (SUP-3). */
public sealed interface DistributionListEvent extends TenureEvent {
    DistributionListId listId();

    /** The list exists, with nothing on it yet. */
    @EventName("list.created")
    @Revision("1")
    record ListCreated(DistributionListId listId, CareContainerId containerId, MailAddress address, String name)
            implements DistributionListEvent {}

    /**
     * The list has another name, and the address that it makes.
     *
     * @param retiredAddress the one before, which redirects; null where the address stays
     */
    @EventName("list.renamed")
    @Revision("1")
    record ListRenamed(
            DistributionListId listId,
            String name,
            MailAddress address,
            @Nullable MailAddress retiredAddress) implements DistributionListEvent {}

    /** Mail to the list goes there, too: to an account or a shared mailbox of the list's container. */
    @EventName("list.entry-added")
    @Revision("1")
    record EntryAdded(DistributionListId listId, EntryKind kind, UUID entryId) implements DistributionListEvent {}

    /** Mail to the list goes there no longer. */
    @EventName("list.entry-removed")
    @Revision("1")
    record EntryRemoved(DistributionListId listId, EntryKind kind, UUID entryId, EntryEnd cause)
            implements DistributionListEvent {}

    /** The list is closed; its addresses are retired and never used again. */
    @EventName("list.closed")
    @Revision("1")
    record ListClosed(DistributionListId listId) implements DistributionListEvent {}
}
