package dev.tenure.kernel.container;

import dev.tenure.kernel.EventName;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.application.ApplicationId;
import org.axonframework.serialization.Revision;

/** What can happen to a care provider's container. */
public sealed interface CareContainerEvent extends TenureEvent {
    CareContainerId containerId();

    /** The container exists, named after its provider (ORG-2, ORG-4). */
    @EventName("container.opened")
    @Revision("1")
    record ContainerOpened(
            CareContainerId containerId,
            OdsCode odsCode,
            String name,
            String town,
            ParentContainer parent,
            ApplicationId applicationId)
            implements CareContainerEvent {}
}
