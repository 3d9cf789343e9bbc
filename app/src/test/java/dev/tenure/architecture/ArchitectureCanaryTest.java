package dev.tenure.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule catches the class that was written wrong for it; a rule that catches nothing guards nothing. */
class ArchitectureCanaryTest {
    private static final String ROOT = "dev.tenure.architecture.canary";
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(ROOT);
    private static final Map<String, ArchRule> RULES = ArchitectureTest.rules(ROOT);

    /** What the report of each broken rule must name. */
    private static final Map<String, List<String>> CAUGHT = Map.ofEntries(
            entry("the kernel speaks plain Java", List.of("KernelKnowingAxon")),
            entry("the database knows nothing of ours", List.of("DatabaseKnowingTheKernel")),
            entry("the event store knows nothing of ours", List.of("StoreKnowingTheKernel")),
            entry("the command side knows kernel and store", List.of("ContainerKnowingTheAssembly")),
            entry("the query side knows kernel and store", List.of("DirectoryAskingAccounts")),
            entry("the console knows the style and asks the rest over HTTP", List.of("ConsoleKnowingTheKernel")),
            entry("the style knows nothing of ours", List.of("StyleKnowingThePages")),
            entry("identity knows kernel and store", List.of("IdentityAskingAccounts")),
            entry("the command side never sees the query side", List.of("AccountAskingTheDirectory")),
            entry("the query side never sees the command side", List.of("DirectoryAskingAccounts")),
            entry("nobody depends on the assembly", List.of("ContainerKnowingTheAssembly")),
            entry("rejections import no feature", List.of("RejectionKnowingAccounts")),
            entry("the gate knows no feature", List.of("GateKnowingAccounts")),
            entry("the feature account sees no other aggregate", List.of("AccountKnowingMailboxes")),
            entry("the feature application sees no other aggregate", List.of("ApplicationKnowingAccounts")),
            entry("the feature container sees no other aggregate", List.of("ContainerKnowingAccounts")),
            entry("the feature list sees no other aggregate", List.of("ListKnowingAccounts")),
            entry("the feature mailbox sees no other aggregate", List.of("MailboxKnowingAccounts")),
            entry("no feature knows the stories", List.of("ApplicationKnowingTheStory")),
            entry("only wiring and other resources know resources", List.of("AccountKnowingItsPage")),
            entry("only wiring knows stores", List.of("OdsKnowingItsRows")),
            entry("features know no Spring", List.of("AccountKnowingSpring")),
            entry("slices never import each other", List.of("RedirectsKnowingTheDirectory")),
            entry(
                    "aggregates read no clock and draw nothing at random",
                    List.of("Instant.now()", "UUID.randomUUID()", "System.currentTimeMillis()", "System.nanoTime()")),
            entry("sagas read no clock and draw nothing at random", List.of("LocalDate.now(", "Random.<init>()")),
            entry("deadlines are set to an instant, counted from what happened", List.of("StoryCountingFromTheClock")),
            entry("the kernel reads no clock and draws nothing at random", List.of("Clock.systemUTC()")),
            entry("every package is null-marked", List.of("canary.kernel is not @NullMarked")),
            entry("names say what a thing is", List.of("WordImpl")));

    @ParameterizedTest
    @MethodSource("names")
    void isCaughtByItsRule(String name) {
        String report =
                String.join("\n", rule(name).evaluate(WRONG).getFailureReport().getDetails());

        assertThat(CAUGHT).as("the rule has a canary").containsKey(name);
        assertThat(report).contains(CAUGHT.getOrDefault(name, List.of()));
    }

    @Test
    void thatIsRightIsLeftInPeace() {
        String report = String.join(
                "\n",
                rule("the kernel reads no clock and draws nothing at random")
                        .evaluate(WRONG)
                        .getFailureReport()
                        .getDetails());

        assertThat(report).contains("wrong()").doesNotContain("right(");
    }

    @Test
    void isThereForRulesThatExist() {
        assertThat(RULES.keySet()).containsAll(CAUGHT.keySet());
    }

    static Iterable<String> names() {
        return RULES.keySet();
    }

    private static ArchRule rule(String name) {
        return Objects.requireNonNull(RULES.get(name), name).allowEmptyShould(true);
    }
}
