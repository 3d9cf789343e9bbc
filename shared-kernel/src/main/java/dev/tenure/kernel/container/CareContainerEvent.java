package dev.tenure.kernel.container;

import dev.tenure.kernel.EventName;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.application.ApplicationId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can happen to a care provider's container. */
public sealed interface CareContainerEvent extends TenureEvent {
    CareContainerId containerId();

    /**
     * The container exists, named after its provider (ORG-2, ORG-4).
     *
     * @param applicationId the application it was opened for; null for a local one, which NAS opens by itself (ORG-9)
     */
    @EventName("container.opened")
    @Revision("1")
    record ContainerOpened(
            CareContainerId containerId,
            OdsCode odsCode,
            String name,
            String town,
            ParentContainer parent,
            @Nullable ApplicationId applicationId)
            implements CareContainerEvent {}

    /** That local IT department runs the container and helps its people from now on (ORG-9, SUP-1). */
    @EventName("container.local-department-named")
    @Revision("1")
    record LocalDepartmentNamed(CareContainerId containerId, LocalDepartment department)
            implements CareContainerEvent {}

    /** The provider has another name, and every display name follows (ORG-6). */
    @EventName("container.renamed")
    @Revision("1")
    record ContainerRenamed(CareContainerId containerId, String name) implements CareContainerEvent {}

    /** The standard signature that members start from (ORG-8); an empty one means none. */
    @EventName("container.signature-set")
    @Revision("1")
    record StandardSignatureSet(CareContainerId containerId, String text) implements CareContainerEvent {}

    /** The standard automatic reply that members start from (ORG-8); an empty one means none. */
    @EventName("container.auto-reply-set")
    @Revision("1")
    record StandardAutoReplySet(CareContainerId containerId, String text) implements CareContainerEvent {}

    /** The provider closed, and no live account and no mailbox is left in it (ORG-7). */
    @EventName("container.closed")
    @Revision("1")
    record ContainerClosed(CareContainerId containerId) implements CareContainerEvent {}
}
