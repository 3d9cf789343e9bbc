package dev.tenure.query.deadlines;

import dev.tenure.kernel.policy.Policy;
import org.jspecify.annotations.Nullable;

/** What would keep something from falling due (POL-6). */
enum Stop {
    WITHDRAW("NAS withdraws the leaver mark", "account.withdraw-leaver-mark"),
    JOIN("NAS has the person join another care provider", "account.mark-joiner"),
    SIGN_IN("The person signs in", null),
    CHANGE_PASSWORD("The person changes the password", null),
    REPORTED_USE("Another system reports a use that counts", "account.report-use"),
    ABSENCE("An absence is announced", "account.announce-absence"),
    END_ABSENCE("The absence is ended, or another end is announced", "account.end-absence"),
    REACTIVATE("The person proves who they are, and the helpdesk reactivates the account", "account.prove-by-mobile"),
    NEW_TEMPORARY_PASSWORD("A new temporary password is sent", "account.issue-temporary-password"),
    FIRST_SIGN_IN("The person signs in with it and chooses a password", null),
    PROOF("A proof of who the person is ends the lock-out sooner", "account.prove-by-mobile"),
    CONFIRM_MOBILE("The person confirms the number by the code", "account.confirm-mobile"),
    REMOVE_MOBILE("The number is removed or changed again", "account.remove-mobile"),
    OPEN_MAILBOX("A member opens the mailbox", "mailbox.open"),
    CLOSE_MAILBOX("NAS closes the mailbox", "mailbox.close"),
    ONBOARDING("What is still missing is made; a command that is parked is sent again", null);

    private final String how;
    private final @Nullable String command;

    Stop(String how, @Nullable String command) {
        this.how = how;
        this.command = command;
    }

    /** In a sentence without a full stop. */
    String how() {
        return how;
    }

    /** The command that does it, if it is one that an operator or a service sends. */
    @Nullable String command() {
        return command;
    }

    /** Whether the policy lets it happen at all. */
    boolean isOpenBy(Policy policy) {
        return switch (this) {
            case ABSENCE -> policy.clocks().longestAbsenceDays() > 0;
            case REPORTED_USE -> !policy.clocks().usesThatCount().isEmpty();
            default -> true;
        };
    }
}
