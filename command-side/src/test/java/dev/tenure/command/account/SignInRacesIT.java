package dev.tenure.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.SignInCommand.ChangePassword;
import dev.tenure.command.account.SignInCommand.EnterAccount;
import dev.tenure.command.account.SignInCommand.LookAtSession;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeInactivity;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Concurrently;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.Holder;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.time.CalendarDays;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** At the same moment in two processes on one log, neither of which knows of the other. */
class SignInRacesIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide one = CommandSide.deciding(POSTGRES);
    private final CommandSide other = CommandSide.deciding(POSTGRES);
    private final Holder holder = Holder.withPassword(one, "Sunny-day-1");

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @RepeatedTest(5)
    @Rule({"SIGN-3", "PW-9"})
    void ofAPasswordChangeAndTheLastWrongPasswordTheFirstDecides() throws InterruptedException {
        for (int wrong = 1; wrong <= 4; wrong++) {
            assertThat(holder.signIn("Rainy-day-1").proven()).isFalse();
        }

        List<Object> outcomes = race(changing(), entering("Rainy-day-1"));

        boolean changed = history().contains("account.password-changed");
        assertThat(history().contains("account.locked-out")).isNotEqualTo(changed);
        assertThat(told(outcomes.get(0)).proven()).isEqualTo(changed);
        assertThat(told(outcomes.get(1)).proven()).isFalse();
        assertThat(holder.signIn("Windy-day-2").proven()).isEqualTo(changed);
    }

    @RepeatedTest(3)
    @Rule("SIGN-3")
    void wrongPasswordsAreEachCountedUntilTheAccountIsLocked() throws InterruptedException {
        List<Callable<Answer>> tasks = new ArrayList<>();
        for (int task = 0; task < 8; task++) {
            tasks.add(task % 2 == 0 ? to(one, entering("Rainy-day-1")) : to(other, entering("Rainy-day-1")));
        }

        assertThat(Concurrently.run(tasks))
                .allSatisfy(outcome -> assertThat(told(outcome).proven()).isFalse());

        assertThat(history()).filteredOn("account.sign-in-refused"::equals).hasSize(5);
        assertThat(history()).endsWith("account.locked-out");
    }

    @RepeatedTest(5)
    @Rule({"INA-1", "PW-9", "PW-11"})
    void ofAPasswordChangeAndTheDeactivationTheFirstDecides() throws InterruptedException {
        untilTheDeactivation();

        List<Object> outcomes = race(changing(), new JudgeInactivity(holder.id()));

        boolean changed = told(outcomes.get(0)).proven();
        assertThat(history().contains("account.password-changed")).isEqualTo(changed);
        assertThat(history().contains("account.deactivated")).isNotEqualTo(changed);
        assertThat(holder.signIn("Windy-day-2").proven()).isEqualTo(changed);
    }

    @RepeatedTest(5)
    @Rule({"INA-1", "PW-9", "PW-11", "SIGN-6"})
    void aSignInAtTheDeactivationKeepsNothingOpen() throws InterruptedException {
        long epoch = holder.signIn("Sunny-day-1").epoch();
        untilTheDeactivation();

        List<Object> outcomes = race(entering("Sunny-day-1"), new JudgeInactivity(holder.id()));

        SignInOutcome told = told(outcomes.get(0));
        assertThat(history()).endsWith("account.deactivated");
        assertThat(told.proven()).isEqualTo(told.mustChangePassword());
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> holder.send(new LookAtSession(holder.id(), epoch, null)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(RejectionCode.SESSION_OVER));
    }

    /** Warned, and due this very instant. The password has just expired as well, so signing in is no use. */
    private void untilTheDeactivation() {
        for (int days : new int[] {76, 87, 90}) {
            Instant then = CalendarDays.after(Deciding.NOON, days);
            one.clock().set(then);
            other.clock().set(then);
            if (days < 90) {
                one.commands().send(new JudgeInactivity(holder.id()), CommandContext.of(Actor.process("inactivity")));
            }
        }
    }

    private ChangePassword changing() {
        return new ChangePassword(holder.id(), holder.proof("Sunny-day-1"), new Secret("Windy-day-2"));
    }

    private EnterAccount entering(String password) {
        return new EnterAccount(holder.id(), holder.proof(password));
    }

    private List<String> history() {
        return one.historyOf(holder.id().value());
    }

    private List<Object> race(Command<?> here, Command<?> there) throws InterruptedException {
        return Concurrently.run(List.of(to(one, here), to(other, there)));
    }

    private Callable<Answer> to(CommandSide side, Command<?> command) {
        Actor actor = command instanceof SignInCommand<?> ? Actor.holderOf(holder.id()) : Actor.process("inactivity");
        return () -> side.commands().send(command, CommandContext.of(actor));
    }

    private static SignInOutcome told(Object outcome) {
        assertThat(outcome).isInstanceOf(Answer.class);
        return Holder.outcome((Answer) outcome);
    }
}
