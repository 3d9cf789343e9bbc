package dev.tenure.query.history;

import dev.tenure.kernel.container.CareContainerEvent.ContainerClosed;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerEvent.ContainerRenamed;
import dev.tenure.kernel.container.CareContainerEvent.LocalDepartmentNamed;
import dev.tenure.kernel.container.CareContainerEvent.StandardAutoReplySet;
import dev.tenure.kernel.container.CareContainerEvent.StandardSignatureSet;
import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.kernel.container.ParentContainer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of a care provider's container, told step by step (AUD-2). */
final class ContainerStory {
    /** A container at one step of its history. */
    record State(
            String status,
            String name,
            String odsCode,
            String town,
            String parent,
            @Nullable UUID applicationId,
            @Nullable LocalDepartment department) {
        State called(String newName) {
            return new State(status, newName, odsCode, town, parent, applicationId, department);
        }

        State closed() {
            return new State("closed", name, odsCode, town, parent, applicationId, department);
        }

        State runBy(LocalDepartment next) {
            return new State(status, name, odsCode, town, parent, applicationId, next);
        }
    }

    static final Story<State> STORY = new Story<State>()
            .begins(
                    ContainerOpened.class,
                    event -> new State(
                            "open",
                            event.name(),
                            event.odsCode().value(),
                            event.town(),
                            event.parent().name().toLowerCase(Locale.ROOT),
                            event.applicationId() == null
                                    ? null
                                    : event.applicationId().value(),
                            null),
                    event -> "The container of " + event.name() + " (" + event.odsCode() + ", " + event.town()
                            + ") was opened"
                            + (event.parent() == ParentContainer.LOCAL ? " as a local one." : "."))
            .goesOn(
                    LocalDepartmentNamed.class,
                    (before, event) -> before.runBy(event.department()),
                    event -> "It is run by " + event.department().name() + " ("
                            + event.department().email() + ", "
                            + event.department().telephone() + ").")
            .goesOn(
                    ContainerRenamed.class,
                    (before, event) -> before.called(event.name()),
                    (before, event) -> before.name() + " is now called " + event.name() + ".")
            .notes(StandardSignatureSet.class, event -> "The standard signature was set.")
            .notes(StandardAutoReplySet.class, event -> "The standard automatic reply was set.")
            .goesOn(
                    ContainerClosed.class,
                    (before, event) -> before.closed(),
                    event -> "The container was closed; nobody is left in it.");

    private ContainerStory() {}
}
