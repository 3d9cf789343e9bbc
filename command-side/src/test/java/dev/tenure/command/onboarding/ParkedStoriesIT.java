package dev.tenure.command.onboarding;

import static dev.tenure.command.sample.Registrar.NAS;
import static dev.tenure.command.sample.Registrar.ONBOARDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.command.application.ProviderApplicationCommand.ApproveApplication;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.container.CareContainerCommand.OpenContainer;
import dev.tenure.command.process.ParkedStories.Retried;
import dev.tenure.command.sample.Registrar;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A story that fails waits by itself, with what comes for it in order, and ends as if it had never failed. */
@Rule("ORG-2")
class ParkedStoriesIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private CommandSide side = CommandSide.withStories(POSTGRES);
    private final SubmitApplication poisoned = Registrar.application(Registrar.people(3, "John", "Smith"));
    private final ApproveApplication approval = Registrar.approval(poisoned);

    @AfterEach
    void close() {
        side.stories().steps().mend();
        side.jdbc().sql("delete from command.saga where parked_at is not null").update();
        side.jdbc().sql("delete from command.deadline").update();
        side.close();
    }

    @Test
    void itHoldsUpNobodyElse() {
        side.stories().steps().fail(poisoned.target(), "register-");
        approve(poisoned, approval);
        SubmitApplication another = Registrar.application(Registrar.people(2, "Mary", "Jones"));

        approve(another, Registrar.approval(another));

        awaitOnboarded(another);
        awaitParked(1);
        assertThat(side.historyOf(poisoned.target())).doesNotContain("application.onboarded");
        assertThat(side.stories().follower().isFailing()).isFalse();
        assertThat(side.count("command.saga_command"))
                .as("what it wanted before it failed")
                .isZero();
    }

    @Test
    void whatComesForItQueuesInOrderOverARestartAndIsToldInOrder() {
        side.stories().steps().fail(poisoned.target(), "register-");
        approve(poisoned, approval);
        awaitParked(1);
        poisoned.people()
                .forEach(person ->
                        registrar().send(Registrar.registration(poisoned, person, approval.containerId()), ONBOARDING));
        awaitParked(4);

        side.close();
        side = CommandSide.withStories(POSTGRES);
        assertThat(side.jdbc()
                        .sql("select e.name from command.parked_event p join events.event e using (position)"
                                + " order by p.place")
                        .query(String.class)
                        .list())
                .containsExactly("container.opened", "account.registered", "account.registered", "account.registered");
        assertThat(side.stories().parked().retry(story())).contains(new Retried(4, false));

        awaitOnboarded(poisoned);
        assertNothingIsLeft();
        assertThat(count("account.registered")).isEqualTo(3);
        assertThat(count("mailbox.member-added")).isEqualTo(2);
    }

    @Test
    void aStoryThatCannotBeginWaitsWithWhatItIsFoundBy() {
        side.stories().steps().fail(poisoned.target(), "open-container");
        approve(poisoned, approval);
        awaitParked(1);
        assertThat(side.jdbc()
                        .sql("select a.key from command.saga s join command.saga_association a using (saga_id)"
                                + " where s.parked_at is not null and s.state is null")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("applicationId", "mailboxId");
        assertThat(side.count("command.deadline where saga_type = 'onboarding' and saga_id = '" + story() + "'"))
                .isZero();

        registrar().send(new OpenContainer(approval.containerId(), poisoned.applicationId()), ONBOARDING);
        awaitParked(2);
        side.stories().steps().mend();
        assertThat(side.stories().parked().retry(story())).contains(new Retried(2, false));

        awaitOnboarded(poisoned);
        assertNothingIsLeft();
        assertThat(count("container.opened")).isEqualTo(1);
    }

    @Test
    void itIsTriedAgainByItselfWithGrowingPausesAndStaysWhereItFailsAgain() {
        side.stories().steps().fail(poisoned.target(), "register-");
        approve(poisoned, approval);
        awaitParked(1);
        assertThat(problem()).containsExactly("IllegalStateException", "poisoned at register-", 1);

        assertThat(side.stories().parked().retryDue())
                .as("within the first pause")
                .isZero();
        side.clock().advance(Duration.ofSeconds(1));
        assertThat(side.stories().parked().retryDue()).isEqualTo(1);
        assertThat(problem()).containsExactly("IllegalStateException", "poisoned at register-", 2);
        side.clock().advance(Duration.ofSeconds(1));
        assertThat(side.stories().parked().retryDue())
                .as("within the second pause")
                .isZero();
        side.stories().steps().mend();
        side.clock().advance(Duration.ofSeconds(1));
        assertThat(side.stories().parked().retryDue()).isEqualTo(1);

        awaitOnboarded(poisoned);
        assertNothingIsLeft();
    }

    @Test
    void whatWasToldBeforeTheOneThatFailsAgainIsNotToldAgain() {
        side.stories().steps().fail(poisoned.target(), "register-");
        approve(poisoned, approval);
        awaitParked(1);
        poisoned.people()
                .forEach(person ->
                        registrar().send(Registrar.registration(poisoned, person, approval.containerId()), ONBOARDING));
        awaitParked(4);
        side.stories().steps().mend();
        side.stories().steps().fail(poisoned.target(), "create-mailbox");

        assertThat(side.stories().parked().retry(story())).contains(new Retried(1, true));
        assertThat(side.count("command.parked_event")).isEqualTo(3);
        assertThat(problem()).containsExactly("IllegalStateException", "poisoned at create-mailbox", 1);

        side.stories().steps().mend();
        assertThat(side.stories().parked().retry(story())).contains(new Retried(3, false));
        awaitOnboarded(poisoned);
        assertNothingIsLeft();
    }

    @Test
    void oneEventCanBeLetGoByItsPlaceAndTheOthersAreTold() {
        side.stories().steps().fail(poisoned.target(), "register-");
        approve(poisoned, approval);
        awaitParked(1);
        poisoned.people()
                .forEach(person ->
                        registrar().send(Registrar.registration(poisoned, person, approval.containerId()), ONBOARDING));
        awaitParked(4);
        long place = side.jdbc()
                .sql("select min(place) from command.parked_event")
                .query(Long.class)
                .single();

        assertThat(side.stories().parked().release(story(), place + 1)).isEmpty();
        assertThat(side.count("command.parked_event")).isEqualTo(4);
        assertThat(side.stories().parked().release(story(), place)).contains(new Retried(4, false));

        awaitOnboarded(poisoned);
        assertNothingIsLeft();
    }

    @Test
    void aStoryThatIsNotParkedIsNotTriedAgain() {
        approve(poisoned, approval);
        awaitOnboarded(poisoned);

        assertThat(side.stories().parked().retry(UUID.randomUUID())).isEmpty();
        assertThat(side.stories().parked().retryDue()).isZero();
    }

    @Test
    void aDatabaseThatFailsParksNothingAndTheBatchIsToldAgain() {
        side.jdbc()
                .sql("create function command.refused() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'no room' using errcode = '53100'; end $$;"
                        + " create trigger refused before insert on command.saga_command"
                        + " execute function command.refused()")
                .update();
        approve(poisoned, approval);
        await("the batch fails").until(() -> side.stories().follower().isFailing());
        assertThat(side.count("command.saga where type = 'onboarding'")).isZero();
        assertThat(side.count("command.parked_event")).isZero();

        side.jdbc().sql("drop function command.refused() cascade").update();

        awaitOnboarded(poisoned);
        assertNothingIsLeft();
        assertThat(count("container.opened")).isEqualTo(1);
    }

    private void approve(SubmitApplication application, ApproveApplication decision) {
        registrar().submit(application);
        registrar().send(decision, NAS);
    }

    private void awaitOnboarded(SubmitApplication application) {
        await("onboarded")
                .atMost(Duration.ofSeconds(60))
                .until(() -> side.historyOf(application.target()).contains("application.onboarded"));
    }

    private void awaitParked(int events) {
        await("parked").until(() -> side.count("command.parked_event") == events);
    }

    private UUID story() {
        return side.jdbc()
                .sql("select saga_id from command.saga where parked_at is not null")
                .query(UUID.class)
                .single();
    }

    private List<Object> problem() {
        return List.copyOf(side.jdbc()
                .sql("select problem, detail, attempts from command.parked_event where problem is not null")
                .query()
                .singleRow()
                .values());
    }

    private void assertNothingIsLeft() {
        await("nothing left")
                .until(() -> side.count("command.saga_command")
                                + side.count("command.parked_event")
                                + side.count("command.deadline where saga_type = 'onboarding'")
                                + side.count("command.saga where type = 'onboarding'")
                                + side.count("command.saga_association where type = 'onboarding'")
                        == 0);
    }

    private Registrar registrar() {
        return new Registrar(side);
    }

    /** Events of that name that this application led to. */
    private long count(String name) {
        return side.jdbc()
                .sql("select count(*) from events.event where name = ? and position > (select min(position)"
                        + " from events.event where aggregate_id = ?)")
                .params(name, poisoned.target())
                .query(Long.class)
                .single();
    }
}
