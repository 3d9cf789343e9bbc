package dev.tenure.command.onboarding;

import static dev.tenure.command.sample.Registrar.NAS;
import static dev.tenure.command.sample.Registrar.ONBOARDING;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.command.application.ProviderApplicationCommand.ApproveApplication;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.container.CareContainerCommand.OpenContainer;
import dev.tenure.command.sample.Registrar;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The onboarding of three people, whose story a test may have fail. */
final class PoisonedOnboarding {
    private final SubmitApplication application = Registrar.application(Registrar.people(3, "John", "Smith"));
    private final ApproveApplication approval = Registrar.approval(application);

    /** Its story fails as soon as it wants a step that begins so. */
    void failAt(CommandSide side, String step) {
        side.stories().steps().fail(application.target(), step);
    }

    void approve(CommandSide side) {
        new Registrar(side).submit(application);
        new Registrar(side).send(approval, NAS);
    }

    /** Done for it by somebody else. */
    void openContainer(CommandSide side) {
        new Registrar(side).send(new OpenContainer(approval.containerId(), application.applicationId()), ONBOARDING);
    }

    /** Done for it by somebody else. */
    void registerEverybody(CommandSide side) {
        application
                .people()
                .forEach(person -> new Registrar(side)
                        .send(Registrar.registration(application, person, approval.containerId()), ONBOARDING));
    }

    List<String> history(CommandSide side) {
        return side.historyOf(application.target());
    }

    void awaitOnboarded(CommandSide side) {
        await("onboarded")
                .atMost(Duration.ofSeconds(60))
                .until(() -> history(side).contains("application.onboarded"));
    }

    /** Events of that name that this application led to. */
    long count(CommandSide side, String name) {
        return side.jdbc()
                .sql("select count(*) from events.event where name = ? and position > (select min(position)"
                        + " from events.event where aggregate_id = ?)")
                .params(name, application.target())
                .query(Long.class)
                .single();
    }

    static void awaitParked(CommandSide side, int events) {
        await("parked").until(() -> side.count("command.parked_event") == events);
    }

    /** The one that is parked. */
    static UUID story(CommandSide side) {
        return side.jdbc()
                .sql("select saga_id from command.saga where parked_at is not null")
                .query(UUID.class)
                .single();
    }

    /** Why it is parked, and how often it was tried. */
    static List<Object> problem(CommandSide side) {
        return List.copyOf(side.jdbc()
                .sql("select problem, detail, attempts from command.parked_event where problem is not null")
                .query()
                .singleRow()
                .values());
    }

    static void awaitNothingLeft(CommandSide side) {
        await("nothing left")
                .until(() -> side.count("command.saga_command")
                                + side.count("command.parked_event")
                                + side.count("command.deadline where saga_type = 'onboarding'")
                                + side.count("command.saga where type = 'onboarding'")
                                + side.count("command.saga_association where type = 'onboarding'")
                        == 0);
    }
}
