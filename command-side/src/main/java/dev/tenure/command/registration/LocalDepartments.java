package dev.tenure.command.registration;

import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.kernel.container.CareContainerEvent.LocalDepartmentNamed;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.LocalDepartment;
import java.util.Optional;

/** Who runs local containers now, read from the record itself (ORG-9). */
public final class LocalDepartments {
    private static final int AT_ONCE = 500;

    private final RecordedEvents events;

    public LocalDepartments(RecordedEvents events) {
        this.events = events;
    }

    /** The department that runs it, where that is not NAS. */
    public Optional<LocalDepartment> of(CareContainerId containerId) {
        return events.ofAggregate(containerId.value(), 0, AT_ONCE).stream()
                .<Object>map(event -> event.message().getPayload())
                .filter(LocalDepartmentNamed.class::isInstance)
                .map(named -> ((LocalDepartmentNamed) named).department())
                .reduce((earlier, later) -> later);
    }
}
