package dev.tenure.kernel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenure.kernel.policy.MailboxPolicy.LeaversLoseAccess;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each number of the policy at its least and its most, and one beyond. */
@Rule("POL-1")
class PolicyLimitsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ClockPolicy CLOCKS = ClockPolicy.of2018();
    private static final SignInPolicy SIGN_IN = SignInPolicy.of2018();
    private static final MailboxPolicy MAILBOXES = MailboxPolicy.of2018();

    static Stream<Arguments> numbers() {
        return Stream.of(
                clocks("leaver-days", 1, it -> new ClockPolicy(it, List.of(), 90, 90, List.of(), 0, Set.of())),
                clocks("deactivation-days", 1, it -> new ClockPolicy(30, List.of(), it, 90, List.of(), 0, Set.of())),
                clocks("deletion-days", 1, it -> new ClockPolicy(30, List.of(), 90, it, List.of(), 0, Set.of())),
                clocks(
                        "longest-absence-days",
                        0,
                        it -> new ClockPolicy(30, List.of(), 90, 90, List.of(), it, Set.of())),
                signIn(
                        "lock-out-after",
                        1,
                        100,
                        it -> new SignInPolicy(it, HOUR, null, 5, 90, List.of(), 14, HOUR, SessionPolicy.usual())),
                signIn(
                        "answers-allowed",
                        1,
                        100,
                        it -> new SignInPolicy(5, HOUR, null, it, 90, List.of(), 14, HOUR, SessionPolicy.usual())),
                signIn(
                        "password-days",
                        1,
                        3650,
                        it -> new SignInPolicy(5, HOUR, null, 5, it, List.of(), 14, HOUR, SessionPolicy.usual())),
                signIn(
                        "new-mobile-days",
                        0,
                        3650,
                        it -> new SignInPolicy(5, HOUR, null, 5, 90, List.of(), it, HOUR, SessionPolicy.usual())),
                number(
                        "mailboxes.unopened-days",
                        1,
                        3650,
                        it -> Policy.of2018().with(SIGN_IN, CLOCKS, new MailboxPolicy(LeaversLoseAccess.AT_ONCE, it))),
                number("record.sealed-days", 0, 3650, it -> Policy.of2018().with(new RecordPolicy(it, 30))),
                number("record.refused-days", 0, 3650, it -> Policy.of2018().with(new RecordPolicy(0, it))));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void areTakenFromTheLeastToTheMostAndRefusedBeyond(String name, int least, int most, IntFunction<Policy> of) {
        assertThat(of.apply(least)).isNotEqualTo(of.apply(most));
        for (int beyond : new int[] {least - 1, most + 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of.apply(beyond))
                    .withMessage(
                            "tenure.policy: " + name + ": " + beyond + " is not between " + least + " and " + most);
        }
    }

    @Test
    void periodsThatAreNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Policy.of2018()
                        .with(
                                new SignInPolicy(
                                        5, HOUR, null, 5, 90, List.of(), 14, Duration.ZERO, SessionPolicy.usual()),
                                CLOCKS,
                                MAILBOXES))
                .withMessage("tenure.policy: sign-in.mobile-code-validity: PT0S is not a positive period");
    }

    @Test
    @Rule({"POL-1", "LEA-2"})
    void remindersComeBeforeTheDeadlineEachCloserThanTheOneBefore() {
        assertThat(remindingLeavers(29, 1).clocks().leaverReminders()).containsExactly(29, 1);
        for (int[] wrong : new int[][] {{30}, {0}, {7, 7}, {1, 7}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> remindingLeavers(wrong))
                    .withMessageContaining("clocks.leaver-reminders: ");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> remindingLeavers(7, 7))
                .withMessage("tenure.policy: clocks.leaver-reminders: 7 does not come after 7");
    }

    @Test
    @Rule({"POL-1", "INA-7"})
    void aKindOfUseThatNobodyReportsIsRefusedAndTheKindsAreNamed() {
        ClockPolicy clocks = new ClockPolicy(30, List.of(), 90, 90, List.of(), 0, Set.of("mail-sent", "fax-sent"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Policy.of2018().with(SIGN_IN, clocks, MAILBOXES))
                .withMessage("tenure.policy: clocks.uses-that-count: 'fax-sent' is none of mail-sent, portal, client;"
                        + " a sign-in and a password change count by themselves");
    }

    @Test
    @Rule("INA-7")
    void onlyTheKindsOfTheSettingCountAsUse() {
        ClockPolicy clocks = new ClockPolicy(30, List.of(), 90, 90, List.of(), 0, Set.of("portal"));

        assertThat(UseKind.values()).filteredOn(clocks::counts).containsExactly(UseKind.PORTAL);
        assertThat(UseKind.named("client")).contains(UseKind.CLIENT);
        assertThat(UseKind.named("CLIENT")).isEmpty();
    }

    @Test
    @Rule({"POL-1", "SUP-1"})
    void thoseToTurnToCanBeReached() {
        assertThat(new SupportPolicy("no address", "neither@", " ").problems())
                .containsExactly(
                        "support.nas-email: 'no address' is not an e-mail address",
                        "support.helpdesk-email: 'neither@' is not an e-mail address",
                        "support.telephone: is empty");
        assertThat(SupportPolicy.of2018().problems()).isEmpty();
    }

    private static Policy remindingLeavers(int... daysBefore) {
        List<Integer> reminders = Arrays.stream(daysBefore).boxed().toList();
        return Policy.of2018().with(SIGN_IN, new ClockPolicy(30, reminders, 90, 90, List.of(), 0, Set.of()), MAILBOXES);
    }

    private static Arguments clocks(String name, int least, IntFunction<ClockPolicy> of) {
        return number("clocks." + name, least, 3650, it -> Policy.of2018().with(SIGN_IN, of.apply(it), MAILBOXES));
    }

    private static Arguments signIn(String name, int least, int most, IntFunction<SignInPolicy> of) {
        return number("sign-in." + name, least, most, it -> Policy.of2018().with(of.apply(it), CLOCKS, MAILBOXES));
    }

    private static Arguments number(String name, int least, int most, IntFunction<Policy> of) {
        return Arguments.of(name, least, most, of);
    }
}
