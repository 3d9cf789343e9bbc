package dev.tenure.benchmarks.commands;

import dev.tenure.eventstore.ids.TimeOrderedIds;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.kernel.application.ProviderApplicationEvent.Contact;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.container.ParentContainer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A container that somebody is told log-in names of, and files of its staff. */
final class StaffFiles {
    /** Nobody can dial these. */
    static final String NUMBERS = "+447700900000000-+447700900999999";

    private final Series series = new Series();
    private final AtomicInteger people = new AtomicInteger();

    /** Opens a container for them. */
    CareContainerId container(History history) {
        ApplicationId application = new ApplicationId(TimeOrderedIds.next());
        CareContainerId container = new CareContainerId(TimeOrderedIds.next());
        OdsCode code = OdsCode.of("BUPLOAD");
        history.append(
                "application",
                application.value(),
                List.of(new ApplicationSubmitted(
                        application,
                        code,
                        OdsStanding.NOT_LOADED,
                        "Measured Care Home",
                        "Leeds",
                        new Contact("Pat Jones", "office@measured.example"))),
                List.of());
        history.append(
                "container",
                container.value(),
                List.of(new ContainerOpened(
                        container, code, "Measured Care Home", "Leeds", ParentContainer.CARE, application)),
                List.of());
        return container;
    }

    /** A file of that many people whom nobody else has. */
    byte[] file(int rows) {
        StringBuilder text = new StringBuilder("given_name,family_name,mobile\n");
        for (int row = 0; row < rows; row++) {
            text.append("Ann,").append(series.family("green")).append(',');
            text.append(String.format(Locale.ROOT, "+447700900%06d", people.getAndIncrement()))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
