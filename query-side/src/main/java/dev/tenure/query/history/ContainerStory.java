package dev.tenure.query.history;

import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import java.util.Locale;
import java.util.UUID;

/** The life of a care provider's container, told step by step (AUD-2). */
final class ContainerStory {
    /** A container at one step of its history. */
    record State(String status, String name, String odsCode, String town, String parent, UUID applicationId) {}

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
                            + ") was opened.");

    private ContainerStory() {}
}
