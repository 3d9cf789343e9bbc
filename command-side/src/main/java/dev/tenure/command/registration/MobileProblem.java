package dev.tenure.command.registration;

/** Why what somebody wrote is not taken as their mobile number (REG-2). The names are codes of the API. */
public enum MobileProblem {
    NOT_A_NUMBER("This is not a telephone number. Write it with digits only, such as 07911 123456."),
    NOT_UK("This number is not of the United Kingdom. A UK mobile number starts with 07 or +44 7."),
    TOO_SHORT("This number has too few digits. A UK mobile number has 11, starting with 07."),
    TOO_LONG("This number has too many digits. A UK mobile number has 11, starting with 07."),
    LANDLINE("This is a landline. Text messages with passwords go to a mobile number, which starts with 07."),
    PERSONAL_NUMBER("Numbers that start with 070 are forwarding numbers, not mobiles."),
    PAGER("Numbers that start with 076 are pagers, not mobiles."),
    PREMIUM("This is a premium rate number, not a mobile."),
    FREEPHONE("This is a freephone number, not a mobile."),
    SERVICE_NUMBER("This is an organisation's service number, not a mobile."),
    NOT_IN_USE("No mobile network has been given numbers of this range. Check the digits."),
    FICTION_NOT_ALLOWED("This number belongs to a range kept for films and tests; it cannot receive text messages.");

    private final String sentence;

    MobileProblem(String sentence) {
        this.sentence = sentence;
    }

    /** The problem in plain English, for whoever wrote the number. */
    public String sentence() {
        return sentence;
    }
}
