package dev.tenure.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkJoiner;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.lifecycle.LifecycleCommand.TransferAccount;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Concurrently;
import dev.tenure.command.sample.Local;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes on one log, neither of which knows of the other. */
class LifecycleRacesIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide one = CommandSide.deciding(POSTGRES);
    private final CommandSide other = CommandSide.deciding(POSTGRES);

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @RepeatedTest(5)
    @Rule("SMB-8")
    void ofTheLastTwoOwnersMarkedAtOnceOneIsRefused() throws InterruptedException {
        Home home = Home.of(one, 2);
        UserAccountId first = home.person(0);
        UserAccountId second = home.person(1);
        home.markLeaver(first, new Successor(home.mailbox(), second));
        home.nas(new LifecycleCommand.WithdrawLeaverMark(first));
        long left = home.mailboxHistory().stream()
                .filter("mailbox.member-removed"::equals)
                .count();

        List<Object> outcomes = Concurrently.run(List.of(
                sending(one.commands(), new MarkLeaver(first, List.of()), Registrar.NAS),
                sending(other.commands(), new MarkLeaver(second, List.of()), Registrar.NAS)));

        assertThat(outcomes).filteredOn(Answer.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Rejection.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(((Rejection) refused).code()).isEqualTo(RejectionCode.LAST_OWNER));
        assertThat(home.mailboxHistory())
                .filteredOn("mailbox.member-removed"::equals)
                .hasSize((int) left + 1);
        assertThat(home.mailboxHistory()).doesNotContain("mailbox.owner-needed");
    }

    @RepeatedTest(5)
    @Rule("LEA-6")
    void aJoinerAndTheDeletionAtTheDeadlinesInstantEndInOneState() throws InterruptedException {
        Home home = Home.of(one, 2);
        Home next = Home.of(one, 1);
        UserAccountId member = home.person(1);
        home.markLeaver(member);
        one.clock().advance(Duration.ofDays(30));
        other.clock().advance(Duration.ofDays(30));

        List<Object> outcomes = Concurrently.run(List.of(
                sending(one.commands(), new JudgeLeaving(member), Actor.process("leaving")),
                sending(other.commands(), new MarkJoiner(member, next.container(), List.of()), Registrar.NAS)));

        List<String> history = home.history(member);
        if (history.contains("account.joined")) {
            assertThat(outcomes).hasOnlyElementsOfType(Answer.class);
            assertThat(history).doesNotContain("account.deleted");
        } else {
            assertThat(history).endsWith("account.deleted");
            assertThat(outcomes.get(1))
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            refused -> assertThat(refused.code()).isEqualTo(RejectionCode.ACCOUNT_UNKNOWN));
        }
    }

    @RepeatedTest(5)
    @Rule({"LEA-6", "REG-9"})
    void aTransferAndAJoinerMarkAtOnceEndInOneContainer() throws InterruptedException {
        Home home = Home.of(one, 2);
        Home next = Home.of(one, 1);
        Local local = Local.of(one);
        UserAccountId member = home.person(1);
        home.markLeaver(member);

        List<Object> outcomes = Concurrently.run(List.of(
                sending(one.commands(), new TransferAccount(member, local.container(), List.of()), Registrar.NAS),
                sending(other.commands(), new MarkJoiner(member, next.container(), List.of()), Registrar.NAS)));

        List<String> history = home.history(member);
        assertThat(outcomes.get(0)).isInstanceOf(Answer.class);
        assertThat(history).contains("account.transferred").doesNotContain("account.deleted");
        if (history.contains("account.joined")) {
            assertThat(history).endsWith("account.joined", "account.transferred");
        } else {
            assertThat(outcomes.get(1))
                    .isInstanceOfSatisfying(
                            Rejection.class,
                            refused -> assertThat(refused.code()).isEqualTo(RejectionCode.TRANSFER_ONLY));
        }
        assertThat(home.newest(member.value(), "account.transferred").path("to").stringValue())
                .isEqualTo(local.container().toString());
    }

    private static Callable<Answer> sending(Commands gate, Command<?> command, Actor actor) {
        return () -> gate.send(command, CommandContext.of(actor));
    }
}
