package dev.tenure.command.password;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges the three questions and answers that somebody wants to set, naming everything broken at once (RST-1, REG-7). */
public final class SecurityQuestionRules {
    public static final int QUESTIONS = 3;
    private static final int LONGEST_ANSWER = 100;

    private SecurityQuestionRules() {}

    /**
     * A broken rule and where.
     *
     * @param index the place in the list, from 0; for the number of questions, the length of the list
     */
    public record Broken(int index, SecurityQuestionRule rule) {}

    /** What is broken; nothing if the questions may be set. */
    public static List<Broken> broken(List<SecurityAnswer> answers) {
        List<Broken> broken = new ArrayList<>();
        if (answers.size() != QUESTIONS) {
            broken.add(new Broken(answers.size(), SecurityQuestionRule.THREE_QUESTIONS));
        }
        Set<String> questions = new HashSet<>();
        Set<String> given = new HashSet<>();
        for (int index = 0; index < Math.min(QUESTIONS, answers.size()); index++) {
            int place = index;
            SecurityAnswer answer = answers.get(index);
            brokenQuestion(answer.question(), questions).forEach(rule -> broken.add(new Broken(place, rule)));
            brokenAnswer(answer.answer(), given).forEach(rule -> broken.add(new Broken(place, rule)));
        }
        return List.copyOf(broken);
    }

    private static List<SecurityQuestionRule> brokenQuestion(String question, Set<String> before) {
        if (SecurityQuestion.of(question).isEmpty()) {
            return List.of(SecurityQuestionRule.QUESTION_OF_THE_LIST);
        }
        return before.add(question) ? List.of() : List.of(SecurityQuestionRule.DIFFERENT_QUESTIONS);
    }

    private static List<SecurityQuestionRule> brokenAnswer(String answer, Set<String> before) {
        if (answer.codePointCount(0, answer.length()) > LONGEST_ANSWER) {
            return List.of(SecurityQuestionRule.ANSWER_AT_MOST_100_CHARACTERS);
        }
        String compared = SecretText.ofAnswer(answer);
        if (compared.isEmpty()) {
            return List.of(SecurityQuestionRule.ANSWER_GIVEN);
        }
        return before.add(compared) ? List.of() : List.of(SecurityQuestionRule.DIFFERENT_ANSWERS);
    }
}
