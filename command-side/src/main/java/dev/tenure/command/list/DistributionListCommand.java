package dev.tenure.command.list;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.DistributionListId;
import java.util.UUID;

/** What can be asked of a distribution list (SUP-3): by NAS, and by owners of a shared mailbox of its container. */
public sealed interface DistributionListCommand<R> extends Command<R> {
    DistributionListId listId();

    @Override
    default UUID target() {
        return listId().value();
    }

    @Override
    default RejectionCode unknownTarget() {
        return RejectionCode.LIST_UNKNOWN;
    }

    /** Makes a list in that container, with nothing on it. */
    @Named(
            value = "list.create",
            allowedTo = {Role.NAS, Role.SELF})
    record CreateList(DistributionListId listId, CareContainerId containerId, String name)
            implements DistributionListCommand<ListReceipt> {}

    /** Calls it something else; the address follows, and the one before redirects. */
    @Named(
            value = "list.rename",
            allowedTo = {Role.NAS, Role.SELF})
    record RenameList(DistributionListId listId, String name) implements DistributionListCommand<ListReceipt> {}

    /** Puts an account or a shared mailbox of its container on it. */
    @Named(
            value = "list.add-entry",
            allowedTo = {Role.NAS, Role.SELF})
    record AddEntry(DistributionListId listId, ListEntry entry) implements DistributionListCommand<Done> {}

    /** Takes an account or a shared mailbox off it. */
    @Named(
            value = "list.remove-entry",
            allowedTo = {Role.NAS, Role.SELF})
    record RemoveEntry(DistributionListId listId, ListEntry entry) implements DistributionListCommand<Done> {}

    /** Closes it for good; its addresses are never used again (REN-4). */
    @Named(
            value = "list.close",
            allowedTo = {Role.NAS, Role.SELF})
    record CloseList(DistributionListId listId) implements DistributionListCommand<Done> {}
}
