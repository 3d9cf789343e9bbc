package dev.tenure.command.registration;

/** Why no address can be made from a person's name (REG-4). The names are codes of the API. */
public enum NameProblem {
    NAME_WITHOUT_LETTERS("Both the given and the family name need at least one letter.");

    private final String sentence;

    NameProblem(String sentence) {
        this.sentence = sentence;
    }

    /** The problem in plain English, for whoever wrote the name. */
    public String sentence() {
        return sentence;
    }
}
