package dev.tenure.command.container;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerId;
import java.util.UUID;

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
}
