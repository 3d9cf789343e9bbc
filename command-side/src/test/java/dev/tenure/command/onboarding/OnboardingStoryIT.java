package dev.tenure.command.onboarding;

import static dev.tenure.command.sample.Registrar.NAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.sample.Concurrently;
import dev.tenure.command.sample.Registrar;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From an approval to a working container, through the log, the saga's rows and back. */
@Rule("ORG-2")
class OnboardingStoryIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private CommandSide side = CommandSide.withStories(POSTGRES);
    private final SubmitApplication application = Registrar.application(Registrar.people(3, "John", "Smith"));

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void everythingPromisedComesToBeAndNothingOfTheStoryIsLeft() {
        submitAndApprove();

        awaitOnboarded();
        assertThat(count("container.opened")).isEqualTo(1);
        assertThat(count("mailbox.created")).isEqualTo(1);
        assertThat(count("account.registered")).isEqualTo(3);
        assertThat(count("mailbox.member-added")).as("besides the owner").isEqualTo(2);
        await("nothing left")
                .until(() -> side.count("command.saga_command")
                                + side.count("command.deadline where saga_type = 'onboarding'")
                                + side.count("command.saga where type = 'onboarding'")
                                + side.count("command.saga_association where type = 'onboarding'")
                        == 0);
    }

    @Test
    void anApprovalPressedTwiceAtOnceOpensOneContainer() throws InterruptedException {
        registrar().submit(application);
        Callable<Answer> press = () -> registrar().send(Registrar.approval(application), NAS);

        List<Object> outcomes = Concurrently.run(List.of(press, press));

        assertThat(outcomes).extracting(outcome -> ((Answer) outcome).body()).hasSize(2);
        assertThat(((Answer) outcomes.get(0)).body()).isEqualTo(((Answer) outcomes.get(1)).body());
        awaitOnboarded();
        assertThat(count("container.opened")).isEqualTo(1);
        assertThat(side.historyOf(application.target()))
                .filteredOn("application.approved"::equals)
                .hasSize(1);
    }

    @Test
    void aStoryThatWasStoppedHalfWayGoesOnAtTheNextStart() {
        side.handling().beAway(true);
        registrar().submit(application);
        registrar().send(Registrar.approval(application), NAS);
        await("the first command is put off")
                .until(() -> side.count("command.saga_command where problem = 'LOG_UNAVAILABLE'") == 1);
        side.close();

        side = CommandSide.withStories(POSTGRES);

        awaitOnboarded();
        assertThat(count("container.opened")).isEqualTo(1);
        assertThat(count("account.registered")).isEqualTo(3);
    }

    @Test
    void aStoryThatLagsIsDueAllTheSameALimitAfterTheApproval() {
        Instant approvedAt = side.clock().instant().minus(Duration.ofMinutes(17));
        side.handling().beAway(true);
        GenericEventMessage.clock = Clock.fixed(approvedAt, ZoneOffset.UTC);
        submitAndApprove();

        await("the story waits").until(() -> side.count("command.saga_command") == 1);
        assertThat(side.jdbc()
                        .sql("select due_at from command.deadline where name = 'onboarding-overdue'")
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(approvedAt.plus(CommandSide.policy().onboardingLimit()));
        side.handling().beAway(false);
        awaitOnboarded();
    }

    @Test
    void whatIsMissingAfterTheLimitIsReportedAndMadeAllTheSame() {
        side.handling().beAway(true);
        submitAndApprove();
        await("the story waits").until(() -> side.count("command.saga_command") == 1);
        side.clock().advance(CommandSide.policy().onboardingLimit().minusSeconds(1));
        assertThat(side.stories().firing().fireDue()).isZero();
        side.clock().advance(Duration.ofSeconds(1));
        assertThat(side.stories().firing().fireDue()).isEqualTo(1);
        assertThat(side.count("command.saga_command where step = 'report-overdue-1'"))
                .isEqualTo(1);

        side.handling().beAway(false);

        awaitOnboarded();
        assertThat(side.historyOf(application.target())).contains("application.onboarded");
    }

    @Test
    void aDeadlineThatFiresAfterTheEndIsHarmless() {
        submitAndApprove();
        awaitOnboarded();
        await("the saga's end").until(() -> side.count("command.saga where type = 'onboarding'") == 0);
        side.jdbc()
                .sql("insert into command.deadline (deadline_id, name, due_at, not_before, saga_type, saga_id)"
                        + " values (?, 'onboarding-overdue', now() - interval '20 years', now() - interval '20 years',"
                        + " 'onboarding', ?)")
                .params(UUID.randomUUID(), UUID.randomUUID())
                .update();
        long head = side.store().log().head();

        assertThat(side.stories().firing().fireDue()).isEqualTo(1);

        assertThat(side.count("command.deadline where saga_type = 'onboarding'"))
                .isZero();
        assertThat(side.count("command.saga_command")).isZero();
        assertThat(side.store().log().head()).isEqualTo(head);
    }

    private void submitAndApprove() {
        registrar().submit(application);
        registrar().send(Registrar.approval(application), NAS);
    }

    private void awaitOnboarded() {
        await("onboarded")
                .atMost(Duration.ofSeconds(30))
                .until(() -> side.historyOf(application.target()).contains("application.onboarded"));
    }

    private Registrar registrar() {
        return new Registrar(side);
    }

    /** Events of that name that this application led to. */
    private long count(String name) {
        return side.jdbc()
                .sql("select count(*) from events.event where name = ? and position > (select min(position)"
                        + " from events.event where aggregate_id = ?)")
                .params(name, application.target())
                .query(Long.class)
                .single();
    }
}
