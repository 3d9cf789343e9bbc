package dev.tenure.command.password;

import static dev.tenure.command.password.SecurityQuestionRule.ANSWER_AT_MOST_100_CHARACTERS;
import static dev.tenure.command.password.SecurityQuestionRule.ANSWER_GIVEN;
import static dev.tenure.command.password.SecurityQuestionRule.DIFFERENT_ANSWERS;
import static dev.tenure.command.password.SecurityQuestionRule.DIFFERENT_QUESTIONS;
import static dev.tenure.command.password.SecurityQuestionRule.QUESTION_OF_THE_LIST;
import static dev.tenure.command.password.SecurityQuestionRule.THREE_QUESTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.password.SecurityQuestionRules.Broken;
import dev.tenure.testing.Rule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityQuestionRulesTest {
    private static final SecurityAnswer SCHOOL = new SecurityAnswer("first-school", "St Mary's");
    private static final SecurityAnswer PET = new SecurityAnswer("first-pet", "Rex");
    private static final SecurityAnswer TEACHER = new SecurityAnswer("teacher", "Adams");

    @Rule("RST-1")
    @Test
    void takesThreeDifferentQuestionsWithDifferentAnswers() {
        assertThat(SecurityQuestionRules.broken(List.of(SCHOOL, PET, TEACHER))).isEmpty();
    }

    @Rule("RST-1")
    @Test
    void wantsExactlyThree() {
        assertThat(SecurityQuestionRules.broken(List.of())).containsExactly(new Broken(0, THREE_QUESTIONS));
        assertThat(SecurityQuestionRules.broken(List.of(SCHOOL, PET))).containsExactly(new Broken(2, THREE_QUESTIONS));
        assertThat(SecurityQuestionRules.broken(List.of(SCHOOL, PET, TEACHER, PET)))
                .containsExactly(new Broken(4, THREE_QUESTIONS));
    }

    @Rule("RST-1")
    @Test
    void wantsThemAllDifferent() {
        SecurityAnswer again = new SecurityAnswer("first-school", "St Peter's");
        assertThat(SecurityQuestionRules.broken(List.of(SCHOOL, PET, again)))
                .containsExactly(new Broken(2, DIFFERENT_QUESTIONS));
    }

    @Rule("RST-1")
    @Test
    void takesAnswersThatDifferOnlyInCaseAndSpacingForTheSame() {
        SecurityAnswer same = new SecurityAnswer("teacher", " r E x ");
        assertThat(SecurityQuestionRules.broken(List.of(SCHOOL, PET, same)))
                .containsExactly(new Broken(2, DIFFERENT_ANSWERS));
    }

    @Rule("RST-1")
    @Test
    void namesEverythingBrokenAtOnce() {
        List<SecurityAnswer> answers =
                List.of(new SecurityAnswer("my-own", " \u00a0 "), new SecurityAnswer("", "x".repeat(101)));
        assertThat(SecurityQuestionRules.broken(answers))
                .containsExactly(
                        new Broken(2, THREE_QUESTIONS),
                        new Broken(0, QUESTION_OF_THE_LIST),
                        new Broken(0, ANSWER_GIVEN),
                        new Broken(1, QUESTION_OF_THE_LIST),
                        new Broken(1, ANSWER_AT_MOST_100_CHARACTERS));
    }

    @Rule("RST-1")
    @Test
    void offersTenQuestionsInPlainEnglish() {
        assertThat(Arrays.stream(SecurityQuestion.values()).map(SecurityQuestion::id))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("[a-z]+(-[a-z]+)*"))
                .allSatisfy(
                        id -> assertThat(SecurityQuestion.of(id).orElseThrow().wording())
                                .endsWith("?"));
    }

    @Rule("RST-1")
    @Test
    void keepsAnswersOutOfLogs() {
        assertThat(SCHOOL).hasToString("SecurityAnswer[first-school]");
    }
}
