package dev.tenure.command.registration;

/** Why no address of a shared mailbox can be made (SMB-1). The names are codes of the API. */
public enum MailboxAddressProblem {
    TOWN_WITHOUT_LETTERS("The postcode town needs at least one letter."),
    PROVIDER_WITHOUT_LETTERS("The provider's name needs at least one letter or digit."),
    TOWN_TOO_LONG("The postcode town is too long: an address has room for 64 characters before the @, and the town and"
            + " the ODS code are never cut.");

    private final String sentence;

    MailboxAddressProblem(String sentence) {
        this.sentence = sentence;
    }

    /** The problem in plain English, for whoever wrote the name or town. */
    public String sentence() {
        return sentence;
    }
}
