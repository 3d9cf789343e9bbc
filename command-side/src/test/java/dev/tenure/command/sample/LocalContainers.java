package dev.tenure.command.sample;

import dev.tenure.command.CommandSide;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.container.ParentContainer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Containers that a local IT department runs (ORG-9), as they stand in the record. */
public final class LocalContainers {
    private LocalContainers() {}

    /** Records one. */
    public static CareContainerId of(CommandSide side) {
        CareContainerId id = new CareContainerId(UUID.randomUUID());
        AppendUnit unit = new AppendUnit();
        unit.events(List.of(new GenericDomainEventMessage<>(
                "container",
                id.toString(),
                0,
                new ContainerOpened(
                        id,
                        OdsCode.of("L0CAL"),
                        "Local Trust",
                        "Leeds",
                        ParentContainer.LOCAL,
                        new ApplicationId(UUID.randomUUID())),
                Map.of("actor", "process:import", "role", "PROCESS"))));
        side.store().log().append(unit);
        return id;
    }
}
