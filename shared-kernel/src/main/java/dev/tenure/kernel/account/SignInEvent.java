package dev.tenure.kernel.account;

import dev.tenure.kernel.EventName;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestions;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens to an account at and around signing in (SIGN, PW-7 to 11, RST-5). */
public sealed interface SignInEvent extends UserAccountEvent {

    /**
     * The account was used (SIGN-4); recorded at most once a day in Europe/London, all uses are in the access journal.
     *
     * @param kind what the use was: {@code sign-in}, or what another system reported (INA-7)
     * @param usedAt when; for a reported use earlier than the event
     */
    @EventName("account.used")
    @Revision("1")
    record AccountUsed(UserAccountId accountId, String kind, Instant usedAt) implements SignInEvent {}

    /**
     * A wrong password was presented (SIGN-3).
     *
     * @param inARow how many of them that makes, within the time in which they count
     */
    @EventName("account.sign-in-refused")
    @Revision("1")
    record SignInRefused(UserAccountId accountId, int inARow) implements SignInEvent {}

    /** The right password ended a row of wrong ones (SIGN-3), on a day whose use is recorded already. */
    @EventName("account.wrong-passwords-forgotten")
    @Revision("1")
    record WrongPasswordsForgotten(UserAccountId accountId) implements SignInEvent {}

    /** The holder, signed in, set other security questions; the answers before open nothing any more (RST-1). */
    @EventName("account.security-questions-changed")
    @Revision("1")
    record SecurityQuestionsChanged(UserAccountId accountId, SecurityQuestions personal) implements SignInEvent {}

    /** Too many wrong passwords: nobody signs in until the account is unlocked (SIGN-3). Every session ends. */
    @EventName("account.locked-out")
    @Revision("1")
    record LockedOut(UserAccountId accountId) implements SignInEvent {}

    /** The lock-out is over (RST-5). */
    @EventName("account.unlocked")
    @Revision("1")
    record Unlocked(UserAccountId accountId, Proof by) implements SignInEvent {}

    /** The holder, having proven who they are, set another password (PW-7, RST-1). Every session ends (PW-9). */
    @EventName("account.password-changed")
    @Revision("1")
    record PasswordChanged(UserAccountId accountId, Proof by, Credential personal) implements SignInEvent {}

    /**
     * The holder asked, in their own session, for something that is not theirs to ask, and was refused (AUD-1).
     *
     * @param command the command's name
     * @param target what it was to change: an account, a mailbox, a list, a container
     * @param code why it was refused
     */
    @EventName("account.access-refused")
    @Revision("1")
    record AccessRefused(UserAccountId accountId, String command, UUID target, String code) implements SignInEvent {}

    /** The same password is kept in a newer form, worked out at a sign-in (PW-10). */
    @EventName("account.password-rehashed")
    @Revision("1")
    record PasswordRehashed(UserAccountId accountId, Credential personal) implements SignInEvent {}

    /**
     * The holder was reminded that the password is to be changed (PW-7).
     *
     * @param expiresAt when it expires
     * @param daysBefore which of the reminders this is
     */
    @EventName("account.password-reminder-sent")
    @Revision("1")
    record PasswordReminderSent(UserAccountId accountId, Instant expiresAt, int daysBefore) implements SignInEvent {}

    /** The password is too old: it proves who somebody is and lets them do nothing but change it (PW-7, PW-8). */
    @EventName("account.password-expired")
    @Revision("1")
    record PasswordExpired(UserAccountId accountId) implements SignInEvent {}
}
