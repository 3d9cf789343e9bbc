package dev.tenure.command.matrix;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.Passwords;
import dev.tenure.command.account.Secret;
import dev.tenure.command.account.SignInCommand.PasswordProof;
import dev.tenure.command.account.UserAccountCommand.TemporaryProof;
import dev.tenure.command.lifecycle.LifecycleCommand.AnnounceAbsence;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeInactivity;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Holder;
import dev.tenure.command.sample.Home;
import dev.tenure.command.sample.Local;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.policy.ClockPolicy;
import dev.tenure.kernel.policy.MailboxPolicy;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.policy.SignInPolicy;
import dev.tenure.testing.PostgresExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A member of a care home's mailbox, brought into one of the states of an account. */
final class Somebody implements AutoCloseable {
    private static final String PASSWORD = "Sunny-day-1";
    /** Of an account that nobody has signed in to. */
    private static final long NO_SESSION = -1;

    private final CommandSide side;
    private final Home home;
    private final Home elsewhere;
    private final Holder holder;
    private final Secret temporary;
    private final UUID message;
    private long epoch = NO_SESSION;

    private Somebody(CommandSide side) {
        this.side = side;
        home = Home.of(side, 2);
        elsewhere = Home.of(side, 1);
        holder = Holder.of(side, home.person(1));
        temporary = new Secret(holder.temporaryPassword());
        message = holder.newestMessage();
    }

    /** In that state; absences may be announced. */
    static Somebody in(String state, PostgresExtension postgres) {
        return in(state, postgres, new FakePasswords());
    }

    /** The same, with what they prove themselves by kept so. */
    static Somebody in(String state, PostgresExtension postgres, Passwords passwords) {
        Somebody somebody = new Somebody(CommandSide.deciding(postgres, withAbsences(), passwords));
        Objects.requireNonNull(somebody.states().get(state), state).run();
        return somebody;
    }

    /** The states, by the names of the table. */
    Map<String, Runnable> states() {
        return Map.of(
                "newcomer", () -> {},
                "settled", this::settle,
                "expired", this::expire,
                "locked out", this::lockOut,
                "away", this::goAway,
                "local", this::becomeLocal,
                "leaver",
                        () -> {
                            settle();
                            leave();
                        },
                "deactivated", this::deactivate,
                "deactivated leaver",
                        () -> {
                            deactivate();
                            leave();
                        },
                "deleted",
                        () -> {
                            settle();
                            leave();
                            side.clock().advance(Duration.ofDays(31));
                            home.process(new JudgeLeaving(id()));
                        });
    }

    private void settle() {
        holder.finishing(PASSWORD);
        epoch = holder.signIn(PASSWORD).epoch();
        side.clock().advance(Duration.ofDays(1));
    }

    private void expire() {
        settle();
        side.clock().advance(Duration.ofDays(80));
        epoch = holder.signIn(PASSWORD).epoch();
        side.clock().advance(Duration.ofDays(10));
    }

    private void lockOut() {
        settle();
        for (int wrong = 0; wrong < 5; wrong++) {
            holder.signIn("Foggy-day-0");
        }
    }

    private void goAway() {
        settle();
        home.nas(new AnnounceAbsence(id(), now().plus(Duration.ofDays(60))));
    }

    private void becomeLocal() {
        settle();
        Local.of(side).take(id());
    }

    private void deactivate() {
        settle();
        side.clock().advance(Duration.ofDays(86));
        home.process(new JudgeInactivity(id()));
        side.clock().advance(Duration.ofDays(3));
        home.process(new JudgeInactivity(id()));
    }

    private void leave() {
        home.nas(new MarkLeaver(id(), List.of()));
    }

    CommandSide side() {
        return side;
    }

    UserAccountId id() {
        return holder.id();
    }

    /** The owner of the mailbox that this one is a member of. */
    UserAccountId owner() {
        return home.owner();
    }

    SharedMailboxId mailbox() {
        return home.mailbox();
    }

    /** The container of another home. */
    CareContainerId elsewhere() {
        return elsewhere.container();
    }

    String address() {
        return holder.address();
    }

    MobileNumber mobile() {
        return home.applicant(1).mobile();
    }

    PasswordProof ownProof() {
        return holder.proof(PASSWORD);
    }

    /** With the temporary password that was sent last. */
    TemporaryProof temporaryProof() {
        return new TemporaryProof(address(), temporary);
    }

    /** The message that the temporary password was sent with. */
    UUID newestMessage() {
        return message;
    }

    /** Of the last session that was begun. */
    long epoch() {
        return epoch;
    }

    Instant now() {
        return side.clock().instant();
    }

    @Override
    public void close() {
        side.close();
    }

    private static Policy withAbsences() {
        ClockPolicy guide = ClockPolicy.of2018();
        ClockPolicy clocks = new ClockPolicy(
                guide.leaverDays(),
                guide.leaverReminders(),
                guide.deactivationDays(),
                guide.deletionDays(),
                guide.inactivityWarnings(),
                540,
                Set.of("mail-sent"));
        return Policy.of2018().with(SignInPolicy.of2018(), clocks, MailboxPolicy.of2018());
    }
}
