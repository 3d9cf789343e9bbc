package dev.tenure.command.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.command.process.ParkedStories.Retried;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
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
    private final PoisonedOnboarding poisoned = new PoisonedOnboarding();

    @AfterEach
    void close() {
        side.stories().steps().mend();
        side.jdbc().sql("delete from command.saga where parked_at is not null").update();
        side.jdbc().sql("delete from command.deadline").update();
        side.close();
    }

    @Test
    void itHoldsUpNobodyElse() {
        poisoned.failAt(side, "register-");
        poisoned.approve(side);
        PoisonedOnboarding another = new PoisonedOnboarding();

        another.approve(side);

        another.awaitOnboarded(side);
        PoisonedOnboarding.awaitParked(side, 1);
        assertThat(poisoned.history(side)).doesNotContain("application.onboarded");
        assertThat(side.stories().follower().isFailing()).isFalse();
        assertThat(side.count("command.saga_command"))
                .as("what it wanted before it failed")
                .isZero();
    }

    @Test
    void whatComesForItQueuesInOrderOverARestartAndIsToldInOrder() {
        poisoned.failAt(side, "register-");
        poisoned.approve(side);
        PoisonedOnboarding.awaitParked(side, 1);
        poisoned.registerEverybody(side);
        PoisonedOnboarding.awaitParked(side, 4);

        side.close();
        side = CommandSide.withStories(POSTGRES);
        assertThat(side.jdbc()
                        .sql("select e.name from command.parked_event p join events.event e using (position)"
                                + " order by p.place")
                        .query(String.class)
                        .list())
                .containsExactly("container.opened", "account.registered", "account.registered", "account.registered");
        assertThat(side.stories().parked().retry(PoisonedOnboarding.story(side)))
                .contains(new Retried(4, false));

        poisoned.awaitOnboarded(side);
        PoisonedOnboarding.awaitNothingLeft(side);
        assertThat(poisoned.count(side, "account.registered")).isEqualTo(3);
        assertThat(poisoned.count(side, "mailbox.member-added")).isEqualTo(2);
    }

    @Test
    void aStoryThatCannotBeginWaitsWithWhatItIsFoundBy() {
        poisoned.failAt(side, "open-container");
        poisoned.approve(side);
        PoisonedOnboarding.awaitParked(side, 1);
        assertThat(side.jdbc()
                        .sql("select a.key from command.saga s join command.saga_association a using (saga_id)"
                                + " where s.parked_at is not null and s.state is null")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("applicationId", "mailboxId");
        assertThat(side.count("command.deadline where saga_type = 'onboarding' and saga_id = '"
                        + PoisonedOnboarding.story(side) + "'"))
                .isZero();

        poisoned.openContainer(side);
        PoisonedOnboarding.awaitParked(side, 2);
        side.stories().steps().mend();
        assertThat(side.stories().parked().retry(PoisonedOnboarding.story(side)))
                .contains(new Retried(2, false));

        poisoned.awaitOnboarded(side);
        PoisonedOnboarding.awaitNothingLeft(side);
        assertThat(poisoned.count(side, "container.opened")).isEqualTo(1);
    }

    @Test
    void itIsTriedAgainByItselfWithGrowingPausesAndStaysWhereItFailsAgain() {
        poisoned.failAt(side, "register-");
        poisoned.approve(side);
        PoisonedOnboarding.awaitParked(side, 1);
        assertThat(PoisonedOnboarding.problem(side))
                .containsExactly("IllegalStateException", "poisoned at register-", 1);

        assertThat(side.stories().parked().retryDue())
                .as("within the first pause")
                .isZero();
        side.clock().advance(Duration.ofSeconds(1));
        assertThat(side.stories().parked().retryDue()).isEqualTo(1);
        assertThat(PoisonedOnboarding.problem(side))
                .containsExactly("IllegalStateException", "poisoned at register-", 2);
        side.clock().advance(Duration.ofSeconds(1));
        assertThat(side.stories().parked().retryDue())
                .as("within the second pause")
                .isZero();
        side.stories().steps().mend();
        side.clock().advance(Duration.ofSeconds(1));
        assertThat(side.stories().parked().retryDue()).isEqualTo(1);

        poisoned.awaitOnboarded(side);
        PoisonedOnboarding.awaitNothingLeft(side);
    }

    @Test
    void whatWasToldBeforeTheOneThatFailsAgainIsNotToldAgain() {
        poisoned.failAt(side, "register-");
        poisoned.approve(side);
        PoisonedOnboarding.awaitParked(side, 1);
        poisoned.registerEverybody(side);
        PoisonedOnboarding.awaitParked(side, 4);
        side.stories().steps().mend();
        poisoned.failAt(side, "create-mailbox");

        assertThat(side.stories().parked().retry(PoisonedOnboarding.story(side)))
                .contains(new Retried(1, true));
        assertThat(side.count("command.parked_event")).isEqualTo(3);
        assertThat(PoisonedOnboarding.problem(side))
                .containsExactly("IllegalStateException", "poisoned at create-mailbox", 1);

        side.stories().steps().mend();
        assertThat(side.stories().parked().retry(PoisonedOnboarding.story(side)))
                .contains(new Retried(3, false));
        poisoned.awaitOnboarded(side);
        PoisonedOnboarding.awaitNothingLeft(side);
    }

    @Test
    void oneEventCanBeLetGoByItsPlaceAndTheOthersAreTold() {
        poisoned.failAt(side, "register-");
        poisoned.approve(side);
        PoisonedOnboarding.awaitParked(side, 1);
        poisoned.registerEverybody(side);
        PoisonedOnboarding.awaitParked(side, 4);
        long place = side.jdbc()
                .sql("select min(place) from command.parked_event")
                .query(Long.class)
                .single();

        assertThat(side.stories().parked().release(PoisonedOnboarding.story(side), place + 1))
                .isEmpty();
        assertThat(side.count("command.parked_event")).isEqualTo(4);
        assertThat(side.stories().parked().release(PoisonedOnboarding.story(side), place))
                .contains(new Retried(4, false));

        poisoned.awaitOnboarded(side);
        PoisonedOnboarding.awaitNothingLeft(side);
    }

    @Test
    void aStoryThatIsNotParkedIsNotTriedAgain() {
        poisoned.approve(side);
        poisoned.awaitOnboarded(side);

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
        poisoned.approve(side);
        await("the batch fails").until(() -> side.stories().follower().isFailing());
        assertThat(side.count("command.saga where type = 'onboarding'")).isZero();
        assertThat(side.count("command.parked_event")).isZero();

        side.jdbc().sql("drop function command.refused() cascade").update();

        poisoned.awaitOnboarded(side);
        PoisonedOnboarding.awaitNothingLeft(side);
        assertThat(poisoned.count(side, "container.opened")).isEqualTo(1);
    }
}
