package dev.tenure.command.password;

/** What a person's security questions and answers must hold to (RST-1). The names are codes of the API. */
public enum SecurityQuestionRule {
    THREE_QUESTIONS("Choose three questions."),
    QUESTION_OF_THE_LIST("This question is not on the list."),
    DIFFERENT_QUESTIONS("This question is chosen already; choose another."),
    ANSWER_GIVEN("This question needs an answer."),
    ANSWER_AT_MOST_100_CHARACTERS("An answer may have at most 100 characters."),
    DIFFERENT_ANSWERS("This is the answer to another of the questions; the three answers must differ.");

    private final String sentence;

    SecurityQuestionRule(String sentence) {
        this.sentence = sentence;
    }

    /** The rule in plain English, for whoever answered. */
    public String sentence() {
        return sentence;
    }
}
