package dev.tenure.command.password;

/** What a chosen password must hold to (PW-1 to PW-5). The names are codes of the API. */
public enum PasswordRule {
    WITHOUT_USER_NAME("It must not contain your user name, the part of your address before the @."),
    THREE_KINDS_OF_CHARACTERS("It needs characters of at least three of these kinds: capital letters A-Z, small letters"
            + " a-z, digits 0-9, and the symbols ! \" £ $ % ^ & *."),
    AT_LEAST_8_CHARACTERS("It needs at least 8 characters."),
    AT_MOST_128_CHARACTERS("It may have at most 128 characters."),
    NOT_USED_BEFORE("It must not be your present password or one of the four before it."),
    NOT_THE_TEMPORARY_ONE("The temporary password cannot be kept; choose one of your own."),
    NO_SPACE("It must not have a space in it."),
    NO_COMMA("It must not have a comma in it.");

    private final String sentence;

    PasswordRule(String sentence) {
        this.sentence = sentence;
    }

    /** The rule in plain English, for whoever chose the password. */
    public String sentence() {
        return sentence;
    }
}
