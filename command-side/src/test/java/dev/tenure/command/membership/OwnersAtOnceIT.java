package dev.tenure.command.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.membership.MembershipCommand.NameOwner;
import dev.tenure.command.membership.MembershipCommand.RemoveMember;
import dev.tenure.command.membership.MembershipCommand.StandDownOwner;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Concurrently;
import dev.tenure.command.sample.Home;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes on one log, each with copies, locks and a gate of its own, decide about the same owners at once. */
@Rule({"SMB-2", "SMB-8"})
class OwnersAtOnceIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide one = CommandSide.deciding(POSTGRES);
    private final CommandSide other = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(one, 2);
    private final UserAccountId first = home.owner();
    private final UserAccountId second = home.person(1);

    OwnersAtOnceIT() {
        home.nas(new NameOwner(home.mailbox(), second));
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @RepeatedTest(5)
    void ownersWhoRemoveEachOtherLeaveOne() throws InterruptedException {
        List<Object> outcomes = Concurrently.run(List.of(
                by(one, first, new RemoveMember(home.mailbox(), second, List.of())),
                by(other, second, new RemoveMember(home.mailbox(), first, List.of()))));

        assertOneRefused(outcomes, RejectionCode.NOT_AN_OWNER);
        assertThat(departures("mailbox.member-removed")).isEqualTo(1);
    }

    @RepeatedTest(5)
    void ownersWhoBothStandDownLeaveOne() throws InterruptedException {
        List<Object> outcomes = Concurrently.run(List.of(
                by(one, first, new StandDownOwner(home.mailbox(), first, List.of())),
                by(other, second, new StandDownOwner(home.mailbox(), second, List.of()))));

        assertOneRefused(outcomes, RejectionCode.LAST_OWNER);
        assertThat(departures("mailbox.owner-stood-down")).isEqualTo(1);
    }

    @RepeatedTest(5)
    void ownersWhoAreMarkedLeaversTogetherLeaveOne() throws InterruptedException {
        List<Object> outcomes = Concurrently.run(List.of(
                sent(one, new MarkLeaver(first, List.of()), Registrar.NAS),
                sent(other, new MarkLeaver(second, List.of()), Registrar.NAS)));

        assertOneRefused(outcomes, RejectionCode.LAST_OWNER);
        assertThat(departures("mailbox.member-removed")).isEqualTo(1);
    }

    private static void assertOneRefused(List<Object> outcomes, RejectionCode code) {
        assertThat(outcomes)
                .filteredOn(Rejection.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(((Rejection) refused).code()).isEqualTo(code));
        assertThat(outcomes).filteredOn(Throwable.class::isInstance).hasSize(1);
    }

    private long departures(String name) {
        return one.historyOf(home.mailbox().value()).stream()
                .filter(name::equals)
                .count();
    }

    private static Callable<?> by(CommandSide gate, UserAccountId who, Command<?> command) {
        return sent(gate, command, Actor.holderOf(who));
    }

    private static Callable<?> sent(CommandSide gate, Command<?> command, Actor actor) {
        return () -> gate.commands().send(command, CommandContext.of(actor));
    }
}
