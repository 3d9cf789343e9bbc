package dev.tenure.command.container;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.kernel.container.OdsCode;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a container. */
public sealed interface CareContainerCommand<R> extends Command<R> {
    CareContainerId containerId();

    @Override
    default UUID target() {
        return containerId().value();
    }

    @Override
    default RejectionCode unknownTarget() {
        return RejectionCode.CONTAINER_UNKNOWN;
    }

    /** Opens the container of an approved application (ORG-2). */
    @Named(value = "container.open", allowedTo = Role.PROCESS)
    record OpenContainer(CareContainerId containerId, ApplicationId applicationId)
            implements CareContainerCommand<Done> {}

    /** Opens a container that a local IT department runs; its people come in by import (ORG-9). */
    @Named(value = "container.open-local", allowedTo = Role.NAS)
    record OpenLocalContainer(
            CareContainerId containerId, OdsCode odsCode, String name, String town, LocalDepartment department)
            implements CareContainerCommand<ContainerReceipt> {}

    /** Names another department, or other ways to reach its helpdesk (ORG-9, SUP-1). */
    @Named(value = "container.name-local-department", allowedTo = Role.NAS)
    record NameLocalDepartment(@TargetAggregateIdentifier CareContainerId containerId, LocalDepartment department)
            implements CareContainerCommand<Done> {}

    /** Names it after its provider's new name; every display name follows (ORG-6). */
    @Named(value = "container.rename", allowedTo = Role.NAS)
    record RenameContainer(CareContainerId containerId, String name) implements CareContainerCommand<Done> {}

    /** Closes it, because its provider closed; only where nobody is left in it (ORG-7). */
    @Named(value = "container.close", allowedTo = Role.NAS)
    record CloseContainer(CareContainerId containerId) implements CareContainerCommand<Done> {}

    /**
     * Sets the signature that its people and mailboxes start from (ORG-8); head office asks NAS.
     *
     * @param text an empty one means none
     */
    @Named(value = "container.set-signature", allowedTo = Role.NAS)
    record SetStandardSignature(@TargetAggregateIdentifier CareContainerId containerId, String text)
            implements CareContainerCommand<Done> {}

    /**
     * Sets the automatic reply that its people and mailboxes start from (ORG-8); head office asks NAS.
     *
     * @param text an empty one means none
     */
    @Named(value = "container.set-auto-reply", allowedTo = Role.NAS)
    record SetStandardAutoReply(@TargetAggregateIdentifier CareContainerId containerId, String text)
            implements CareContainerCommand<Done> {}
}
