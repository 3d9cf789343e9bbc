package dev.tenure.query.deadlines;

import java.util.List;

/** What each deadline means, in sentences, and what several of them are stopped by. */
enum Words {
    LEAVER_REMINDER("The leaver is told again that what is not saved will be lost.", "The account was marked a leaver"),
    LEAVER_DELETION("The account is deleted for ever.", "The account was marked a leaver"),
    DEACTIVATION_WARNING(
            "The person is warned that the account will be deactivated.", "The account was used, or registered, last"),
    DEACTIVATION("The account is deactivated.", "The account was used, or registered, last"),
    DELETION_WARNING(
            "The person and their mailboxes' owners are warned that the account will be deleted.",
            "The account was deactivated"),
    INACTIVITY_DELETION("The account is deleted for ever.", "The account was deactivated"),
    ABSENCE_END("The announced absence ends; the clocks of not being used go on.", "The absence was announced"),
    PASSWORD_REMINDER("The person is reminded to change the password.", "The password was set"),
    PASSWORD_EXPIRY("The password expires; it then lets its holder do nothing but change it.", "The password was set"),
    TEMPORARY_EXPIRY("The temporary password opens nothing any more.", "The temporary password was sent"),
    UNLOCK("The lock-out ends by itself.", "Wrong passwords locked the account out"),
    CODE_EXPIRY("The code for the new mobile number is good no longer.", "The code was sent"),
    NEW_MOBILE_END("The mobile number is shown as new no longer.", "The mobile number was changed"),
    ERASURE("What identifies the person is made unreadable everywhere, for ever.", "The account was deleted"),
    REQUEST_ERASURE(
            "Whom the account was wanted for is made unreadable everywhere, for ever.",
            "The request was rejected or withdrawn"),
    UNOPENED(
            "Owners and NAS are told that nobody opens the mailbox.",
            "The mailbox was opened, made or reported unopened last"),
    OVERDUE("NAS is told what is still missing.", "The application was approved, or reported late last");

    static final List<Stop> USE = List.of(Stop.SIGN_IN, Stop.CHANGE_PASSWORD, Stop.REPORTED_USE, Stop.ABSENCE);
    static final List<Stop> RETURN = List.of(Stop.REACTIVATE, Stop.JOIN, Stop.ABSENCE);
    static final List<Stop> FIRST_SIGN_IN = List.of(Stop.FIRST_SIGN_IN, Stop.NEW_TEMPORARY_PASSWORD);

    private final String what;
    private final String because;

    Words(String what, String because) {
        this.what = what;
        this.because = because;
    }

    String what() {
        return what;
    }

    String because() {
        return because;
    }
}
