package dev.tenure.query.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.time.Countdown.Notice;
import dev.tenure.testing.Rule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing falls due without a line in the list: the kinds are held to the policy, and each is worked out from something. */
@Rule("POL-6")
class DeadlineKindsTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant LATER = START.plus(Duration.ofDays(400));

    /** Numbers of the policy that make nothing fall due, and why not. */
    private static final Map<String, String> NOTHING_FALLS_DUE = Map.ofEntries(
            Map.entry("address-domain", "no number"),
            Map.entry("acceptable-use-version", "no number"),
            Map.entry("ods-check", "no number"),
            Map.entry("sign-in.lock-out-after", "counts wrong passwords"),
            Map.entry("sign-in.lock-out-within", "a window that is looked back through at the next wrong password"),
            Map.entry("sign-in.answers-allowed", "counts wrong answers"),
            Map.entry("sign-in.sessions", "how long a session lives, which is of no account"),
            Map.entry("clocks.uses-that-count", "which uses restart a clock"),
            Map.entry("mailboxes.leavers-lose-access", "at once, or never by itself"),
            Map.entry("support", "whom people turn to"));

    @Test
    void everyNumberOfThePolicyMakesSomethingFallDueOrIsSaidNotTo() {
        Set<String> accounted = new TreeSet<>(NOTHING_FALLS_DUE.keySet());
        Arrays.stream(DeadlineKind.values()).map(DeadlineKind::setting).forEach(accounted::add);

        assertThat(numbers(Policy.class, "")).isEqualTo(accounted);
    }

    @Test
    void everyKindIsWorkedOutForSomebody() {
        Set<DeadlineKind> found = EnumSet.noneOf(DeadlineKind.class);
        Policy policy = Policies.withEverything();
        Moment whenever = Moment.whenever(policy);
        Stream.of(
                        active(),
                        deactivated(),
                        deleted(),
                        MailboxFacts.made(START),
                        new ApplicationFacts(START),
                        new RequestFacts(START, LATER))
                .flatMap(facts -> facts.deadlines(whenever).stream())
                .forEach(deadline -> found.add(deadline.kind()));

        assertThat(found).containsExactlyInAnyOrder(DeadlineKind.values());
    }

    @Test
    void everyKindSaysWhatHappensWhyAndByWhichSetting() {
        for (DeadlineKind kind : DeadlineKind.values()) {
            assertThat(kind.what()).as(kind.wireName()).endsWith(".");
            assertThat(kind.because()).as(kind.wireName()).isNotBlank().doesNotEndWith(".");
            assertThat(kind.settingIn(Policy.of2018())).as(kind.wireName()).isNotBlank();
            assertThat(DeadlineKind.of(kind.wireName())).isEqualTo(kind);
            if (kind != DeadlineKind.ERASURE && kind != DeadlineKind.REQUEST_ERASURE) {
                assertThat(kind.stops()).as(kind.wireName()).isNotEmpty();
            }
        }
    }

    @Test
    void everyKindHasItsLineInTheDocument() throws IOException {
        List<String> lines = Arrays.stream(DeadlineKind.values())
                .map(kind -> "| `%s` | %s | `%s` | %s|"
                        .formatted(
                                kind.wireName(),
                                kind.rule(),
                                kind.setting(),
                                kind.timer() == null ? "" : "`" + kind.timer() + "` "))
                .toList();

        assertThat(Files.readAllLines(Path.of("..", "docs", "lifecycle.md")).stream()
                        .filter(line -> line.matches("\\| `[a-z-]+` \\| [A-Z]+-\\d+ .*"))
                        .toList())
                .isEqualTo(lines);
    }

    @Test
    void aPolicyOfOtherNumbersIsAnotherVersion() {
        assertThat(PolicyInForce.versionOf(Policy.of2018())).isEqualTo("2018");
        String other = PolicyInForce.versionOf(Policies.withEverything());
        assertThat(other).startsWith("settings-").isEqualTo(PolicyInForce.versionOf(Policies.withEverything()));
    }

    private static AccountFacts active() {
        AccountFacts facts = new AccountFacts();
        facts.used(START);
        facts.chosen(START);
        facts.left(START);
        facts.lockedOut = START;
        facts.newMobile = START;
        facts.away(START, LATER);
        facts.codeSent(START, LATER);
        return facts;
    }

    private static AccountFacts deactivated() {
        AccountFacts facts = new AccountFacts();
        facts.deactivated = START;
        facts.issued(START, LATER);
        return facts;
    }

    private static AccountFacts deleted() {
        AccountFacts facts = active();
        facts.reminded = new Notice(7, START);
        facts.deleted(START, LATER);
        return facts;
    }

    /** Such as {@code clocks.leaver-days}, as the settings name them. */
    private static Set<String> numbers(Class<?> part, String prefix) {
        return Arrays.stream(part.getRecordComponents())
                .flatMap(component -> numbers(component, prefix).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> numbers(RecordComponent component, String prefix) {
        String name = prefix + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        boolean isPart = component.getType().isRecord() && !NOTHING_FALLS_DUE.containsKey(name);
        return isPart ? numbers(component.getType(), name + ".") : new TreeSet<>(List.of(name));
    }
}
