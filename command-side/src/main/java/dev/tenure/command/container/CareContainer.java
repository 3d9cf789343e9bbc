package dev.tenure.command.container;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.container.CareContainerEvent.ContainerClosed;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerEvent.ContainerRenamed;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.container.ParentContainer;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** A care provider's container, holding its accounts and shared mailboxes (ORG-4). */
@Aggregate(type = "container", cache = "containerCache")
public class CareContainer {
    @AggregateIdentifier
    private CareContainerId containerId;

    private OdsCode odsCode;
    private String town = "";
    private String name = "";
    private ParentContainer parent = ParentContainer.CARE;
    private boolean closed;

    /** Opens it. */
    public CareContainer(ContainerOpened opened) {
        apply(opened);
    }

    public CareContainerId id() {
        return containerId;
    }

    /** The provider's name. */
    public String name() {
        return name;
    }

    public OdsCode odsCode() {
        return odsCode;
    }

    /** The provider's postcode town. */
    public String town() {
        return town;
    }

    /**
     * Refuses what would put anybody into a container that is closed.
     *
     * @throws Rejection if it is
     */
    public void requireOpen() {
        if (closed) {
            throw new Rejection(RejectionCode.CONTAINER_CLOSED);
        }
    }

    /** Whether a local IT department runs it (ORG-9). */
    public boolean isLocal() {
        return parent == ParentContainer.LOCAL;
    }

    @EventSourcingHandler
    void on(ContainerOpened event) {
        containerId = event.containerId();
        odsCode = event.odsCode();
        town = event.town();
        name = event.name();
        parent = event.parent();
    }

    @EventSourcingHandler
    void on(ContainerRenamed event) {
        name = event.name();
    }

    @EventSourcingHandler
    void on(ContainerClosed event) {
        closed = true;
    }

    /** For Axon, which fills a container from its events. */
    protected CareContainer() {}
}
