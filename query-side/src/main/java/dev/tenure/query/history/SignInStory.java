package dev.tenure.query.history;

import dev.tenure.kernel.account.SignInEvent.AccessRefused;
import dev.tenure.kernel.account.SignInEvent.AccountUsed;
import dev.tenure.kernel.account.SignInEvent.LockedOut;
import dev.tenure.kernel.account.SignInEvent.PasswordChanged;
import dev.tenure.kernel.account.SignInEvent.PasswordExpired;
import dev.tenure.kernel.account.SignInEvent.PasswordRehashed;
import dev.tenure.kernel.account.SignInEvent.PasswordReminderSent;
import dev.tenure.kernel.account.SignInEvent.SecurityQuestionsChanged;
import dev.tenure.kernel.account.SignInEvent.SignInRefused;
import dev.tenure.kernel.account.SignInEvent.Unlocked;
import dev.tenure.kernel.account.SignInEvent.WrongPasswordsForgotten;

/** Signing in, told step by step (AUD-2, SIGN, PW). */
final class SignInStory {
    private SignInStory() {}

    static void addTo(Story<AccountState> story) {
        story.notes(AccountUsed.class, event -> "The account was used (" + event.kind() + ").")
                .notes(
                        SignInRefused.class,
                        event -> "A sign-in was refused: a wrong password, the " + event.inARow() + ". in a row.")
                .notes(WrongPasswordsForgotten.class, event -> "The right password ended a row of wrong ones.")
                .goesOn(
                        LockedOut.class,
                        (before, event) -> before.with(before.standing().lockedOut(true)),
                        event -> "The account was locked out after too many wrong passwords.")
                .goesOn(
                        Unlocked.class,
                        (before, event) -> before.with(before.standing().lockedOut(false)),
                        event -> "The account was unlocked, " + Proofs.by(event.by()) + ".")
                .goesOn(
                        PasswordChanged.class,
                        (before, event) ->
                                before.withFirstSignIn(before.firstSignIn().chosen(), null),
                        event -> "The password was changed, " + Proofs.by(event.by()) + "; every session ended.")
                .notes(
                        SecurityQuestionsChanged.class,
                        event -> "The holder set other security questions, with their password once more.")
                .notes(
                        AccessRefused.class,
                        event -> "The holder asked for " + event.command() + " at " + event.target()
                                + " and was refused: " + event.code() + ".")
                .notes(PasswordRehashed.class, event -> "The password is kept in a newer form; it is the same.")
                .notes(
                        PasswordReminderSent.class,
                        event -> "A reminder went out that the password expires at " + event.expiresAt() + ", "
                                + event.daysBefore() + " days before.")
                .notes(
                        PasswordExpired.class,
                        event -> "The password expired; it lets its holder do nothing but change it.");
    }
}
