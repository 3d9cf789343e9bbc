package dev.tenure.kernel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenure.kernel.policy.MailboxPolicy.LeaversLoseAccess;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("POL-1")
class PolicyPartsTest {
    private static final SignInPolicy SIGN_IN = SignInPolicy.of2018();
    private static final ClockPolicy CLOCKS = ClockPolicy.of2018();
    private static final MailboxPolicy MAILBOXES = MailboxPolicy.of2018();

    @Test
    @Rule({"SIGN-3", "PW-7", "RST-1", "LEA-1", "LEA-2", "INA-1", "INA-2", "INA-3", "LEA-5", "SMB-7"})
    void haveTheGuidesNumbersByDefault() {
        Policy policy = Policy.of2018();

        assertThat(policy.signIn().lockOutAfter()).isEqualTo(5);
        assertThat(policy.signIn().lockOutWithin()).isEqualTo(Duration.ofMinutes(30));
        assertThat(policy.signIn().unlockAfter()).isNull();
        assertThat(policy.signIn().answersAllowed()).isEqualTo(5);
        assertThat(policy.signIn().passwordDays()).isEqualTo(90);
        assertThat(policy.signIn().passwordReminders()).containsExactly(18, 10, 5, 2, 1);
        assertThat(policy.clocks().leaverDays()).isEqualTo(30);
        assertThat(policy.clocks().leaverReminders()).containsExactly(7, 1);
        assertThat(policy.clocks().deactivationDays()).isEqualTo(90);
        assertThat(policy.clocks().deletionDays()).isEqualTo(90);
        assertThat(policy.clocks().inactivityWarnings()).containsExactly(14, 3);
        assertThat(policy.mailboxes().leaversLoseAccess()).isEqualTo(LeaversLoseAccess.AT_ONCE);
        assertThat(policy.record().sealedDays()).isZero();
    }

    @Test
    void refuseAReminderAfterTheDeadlineAndNameEveryOtherProblemWithIt() {
        SignInPolicy signIn = new SignInPolicy(
                0,
                Duration.ZERO,
                Duration.ofMinutes(-1),
                5,
                10,
                List.of(18, 5),
                14,
                Duration.ofMinutes(15),
                new SessionPolicy(Duration.ofMinutes(20), Duration.ofMinutes(30), Duration.ZERO));
        ClockPolicy clocks = new ClockPolicy(30, List.of(1, 7), 90, 10, List.of(14, 0), -1, Set.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Policy.of2018().with(signIn, clocks, new MailboxPolicy(LeaversLoseAccess.AT_ONCE, 0)))
                .withMessageContaining("sign-in.lock-out-after: 0 is not between 1 and 100")
                .withMessageContaining("sign-in.lock-out-within: PT0S is not a positive period")
                .withMessageContaining("sign-in.unlock-after: PT-1M is not a positive period")
                .withMessageContaining(
                        "sign-in.password-reminders: 18 days before the password's expiry is not between 1 and 9")
                .withMessageContaining("sign-in.sessions.longest: PT0S is not a positive period")
                .withMessageContaining("sign-in.sessions.idle-public: PT30M is longer than idle-private, PT20M")
                .withMessageContaining("sign-in.sessions.idle-private: PT20M is longer than longest, PT0S")
                .withMessageContaining("clocks.leaver-reminders: 7 does not come after 1")
                .withMessageContaining("clocks.inactivity-warnings: 14 days before the deletion is not between 1 and 9")
                .withMessageContaining("clocks.inactivity-warnings: 0 days before the deactivation")
                .withMessageContaining("clocks.longest-absence-days: -1 is not between 0 and 3650")
                .withMessageContaining("mailboxes.unopened-days: 0 is not between 1 and 3650");
    }

    @Test
    @Rule("LEA-5")
    void refuseToKeepTheDeletedForAnImpossibleTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Policy.of2018().with(new RecordPolicy(-1, 3651)))
                .withMessageContaining("record.sealed-days: -1 is not between 0 and 3650")
                .withMessageContaining("record.refused-days: 3651 is not between 0 and 3650");
    }

    @Test
    void takeWhatMakesSense() {
        ClockPolicy later = new ClockPolicy(30, List.of(), 30, 30, List.of(7), 548, Set.of("mail-sent"));

        assertThat(Policy.of2018().with(SIGN_IN, later, MAILBOXES).clocks()).isEqualTo(later);
        assertThat(Policy.of2018().with(SIGN_IN, CLOCKS, MAILBOXES)).isEqualTo(Policy.of2018());
    }
}
