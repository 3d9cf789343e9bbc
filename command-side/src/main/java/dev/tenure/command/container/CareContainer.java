package dev.tenure.command.container;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** A care provider's container, holding its accounts and shared mailboxes (ORG-4). */
@Aggregate(type = "container", cache = "containerCache")
public class CareContainer {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private CareContainerId containerId;

    /** Opens it. */
    public CareContainer(ContainerOpened opened) {
        apply(opened);
    }

    @EventSourcingHandler
    void on(ContainerOpened event) {
        containerId = event.containerId();
    }

    /** For Axon, which fills a container from its events. */
    protected CareContainer() {}
}
