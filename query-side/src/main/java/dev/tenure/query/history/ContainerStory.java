package dev.tenure.query.history;

import dev.tenure.kernel.container.CareContainerEvent.ContainerClosed;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerEvent.ContainerRenamed;
import dev.tenure.kernel.container.CareContainerEvent.StandardAutoReplySet;
import dev.tenure.kernel.container.CareContainerEvent.StandardSignatureSet;
import java.util.Locale;
import java.util.UUID;

/** The life of a care provider's container, told step by step (AUD-2). */
final class ContainerStory {
    /** A container at one step of its history. */
    record State(String status, String name, String odsCode, String town, String parent, UUID applicationId) {
        State called(String newName) {
            return new State(status, newName, odsCode, town, parent, applicationId);
        }

        State closed() {
            return new State("closed", name, odsCode, town, parent, applicationId);
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
                            event.applicationId().value()),
                    event -> "The container of " + event.name() + " (" + event.odsCode() + ", " + event.town()
                            + ") was opened.")
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
