package dev.tenure.kernel.account;

import dev.tenure.kernel.EventName;
import dev.tenure.kernel.Personal;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can happen to a person's account: here its registration and names, beside it the other parts of its life. */
public sealed interface UserAccountEvent extends TenureEvent
        permits UserAccountEvent.AccountRegistered,
                UserAccountEvent.TemporaryPasswordIssued,
                UserAccountEvent.TemporaryPasswordShown,
                UserAccountEvent.AcceptableUseAccepted,
                UserAccountEvent.SecurityQuestionsSet,
                UserAccountEvent.PasswordChosen,
                UserAccountEvent.AccountRenamed,
                SignInEvent,
                ProofEvent,
                ProfileEvent,
                BelongingEvent,
                ClockEvent {
    UserAccountId accountId();

    /** The account exists, with its address and mobile number, waiting for its holder's first sign-in (REG-4 to 8). */
    @EventName("account.registered")
    @Revision("1")
    record AccountRegistered(
            UserAccountId accountId,
            CareContainerId containerId,
            RegistrationChannel channel,
            @Nullable ApplicationId applicationId,
            RegisteredPerson personal)
            implements UserAccountEvent {}

    /** Who the account is for and how they are reached. */
    record RegisteredPerson(PersonName name, MailAddress address, MobileNumber mobile) implements Personal {}

    /** A temporary password went out (REG-5, REG-11); any earlier one is void. */
    @EventName("account.temporary-password-issued")
    @Revision("1")
    record TemporaryPasswordIssued(UserAccountId accountId, Instant expiresAt, Credential personal)
            implements UserAccountEvent {}

    /** A password as it is kept: salted and hashed, in a form that names its algorithm (PW-10). */
    record Credential(String hash) implements Personal {}

    /** An operator looked at a temporary password in the local outbox of a demonstration (REG-5). */
    @EventName("account.temporary-password-shown")
    @Revision("1")
    record TemporaryPasswordShown(UserAccountId accountId, String messageId) implements UserAccountEvent {}

    /** The holder accepted the acceptable use policy of this version (REG-7). */
    @EventName("account.acceptable-use-accepted")
    @Revision("1")
    record AcceptableUseAccepted(UserAccountId accountId, String version) implements UserAccountEvent {}

    /** The holder set their security questions (REG-7, RST-1). */
    @EventName("account.security-questions-set")
    @Revision("1")
    record SecurityQuestionsSet(UserAccountId accountId, SecurityQuestions personal) implements UserAccountEvent {}

    /** Three different questions with their answers hashed. */
    record SecurityQuestions(List<SecurityQuestion> questions) implements Personal {
        public SecurityQuestions {
            questions = List.copyOf(questions);
        }
    }

    /** One question in its wording, and its answer's hash. */
    record SecurityQuestion(String question, String answerHash) {}

    /** The holder replaced the temporary password, or a former one, by their own (REG-7, PW-1 to 6). */
    @EventName("account.password-chosen")
    @Revision("1")
    record PasswordChosen(UserAccountId accountId, Credential personal) implements UserAccountEvent {}

    /**
     * NAS changed the person's name (REN-1). The address follows, unless its base stays the same (REN-5).
     *
     * @param addressChanged whether the former address is retired by this
     */
    @EventName("account.renamed")
    @Revision("1")
    record AccountRenamed(UserAccountId accountId, boolean addressChanged, RenamedPerson personal)
            implements UserAccountEvent {}

    /**
     * The new name and address.
     *
     * @param retiredAddress the address given up by this rename, or null where it was kept
     */
    record RenamedPerson(
            PersonName name, MailAddress address, @Nullable MailAddress retiredAddress) implements Personal {}
}
