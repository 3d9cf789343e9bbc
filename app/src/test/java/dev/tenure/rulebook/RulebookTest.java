package dev.tenure.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenure.sources.GeneratedFile;
import dev.tenure.sources.ProjectFiles;
import dev.tenure.sources.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rulebook is proved, and its page is true. */
class RulebookTest {
    private static final String RULES = "id\tscope\trule\nPW-3\tbuilt\tLong enough.\nPW-9\tlater\tSign in again.\n";
    // written apart, so that the scan of this very file does not take the examples for annotations
    private static final String RULE = "@" + "Rule";

    @Test
    void hasATestForEveryRuleThatIsBuilt() {
        assertThat(ofTheProject().faults()).isEmpty();
    }

    @Test
    void isShownWithItsTestsOnAPageThatIsTrue() throws IOException {
        GeneratedFile.mustBe("docs/rulebook.md", ofTheProject().page());
    }

    private static Rulebook ofTheProject() {
        return Rulebook.of(ProjectFiles.read(ProjectFiles.root().resolve("docs/rules.tsv")), ProjectFiles.tests());
    }

    /** What the checks above must catch. */
    @Nested
    class Canaries {
        @Test
        void aBuiltRuleWithoutTestIsNamed() {
            assertThat(rulebook("").faults()).containsExactly("PW-3 has no test");
        }

        @Test
        void aTestOfAnUnknownRuleIsNamed() {
            assertThat(rulebook(RULE + "({\"PW-3\", \"PW-33\"})\n@Test\nvoid isLong() {}")
                            .faults())
                    .containsExactly("ATest#isLong names a rule that docs/rules.tsv does not have: PW-33");
        }

        @Test
        void aRuleListedTwiceIsNamed() {
            List<SourceFile> none = List.of();
            assertThat(Rulebook.of(RULES + "PW-9\tlater\tAgain.\n", none).faults())
                    .contains("PW-9 stands twice in docs/rules.tsv");
        }

        @Test
        void aRuleOnWhatIsNoTestIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rulebook("\n\n" + RULE + "(\"PW-3\")\nprivate void helper() {}"))
                    .withMessageContaining("no test");
        }

        @Test
        void aRuleInACommentProvesNothing() {
            assertThat(rulebook("/**\n * " + RULE + "(\"PW-3\")\n */\nvoid helper() {}")
                            .faults())
                    .containsExactly("PW-3 has no test");
        }

        @Test
        void aLineThatIsNoRuleIsRefused() {
            assertThatIllegalArgumentException().isThrownBy(() -> RulebookEntry.parse("id\nPW-3\tbuilt"));
            assertThatIllegalArgumentException().isThrownBy(() -> RulebookEntry.parse("id\nPW-3\tsoon\tLong."));
        }
    }

    /** Where an annotation may stand. */
    @Nested
    class Scanning {
        @Test
        void findsTheMethodBehindOtherAnnotationsWithArguments() {
            String test = RULE + "(\"PW-3\")\n@ParameterizedTest(name = \"{0} (\")\n@CsvSource({\"a), ')'\"}) // why\n"
                    + "void isLong(String password) {}";
            assertThat(proofs(test)).containsExactly("ATest#isLong");
        }

        @Test
        void findsTheMethodBehindATextBlock() {
            String test =
                    "@Test\n" + RULE + "(\n    value = {\"PW-3\"})\n@CsvSource(textBlock = \"\"\"\n  (\" , x\n\"\"\")\n"
                            + "public static void isLong() throws Exception {}";
            assertThat(proofs(test)).containsExactly("ATest#isLong");
        }

        @Test
        void takesAClassForAllItsTests() {
            assertThat(proofs(RULE + "(\"PW-3\")\nfinal class ATest {")).containsExactly("ATest");
            assertThat(rulebook(RULE + "(\"PW-3\")\nclass ATest {").page())
                    .contains("| PW-3 | Long enough. | [ATest](../m/src/test/java/ATest.java) |")
                    .contains("| PW-9 | Sign in again. | *later* |");
        }
    }

    private static List<String> proofs(String source) {
        return rulebook(source).proofs().stream().map(RuleProof::test).toList();
    }

    private static Rulebook rulebook(String source) {
        return Rulebook.of(RULES, List.of(new SourceFile(Path.of("m/src/test/java/ATest.java"), source)));
    }
}
