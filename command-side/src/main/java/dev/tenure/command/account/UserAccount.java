package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.account.UserAccountCommand.AcceptAcceptableUse;
import dev.tenure.command.account.UserAccountCommand.ChoosePassword;
import dev.tenure.command.account.UserAccountCommand.IssueTemporaryPassword;
import dev.tenure.command.account.UserAccountCommand.LookAtFirstSignIn;
import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.account.UserAccountCommand.SetSecurityQuestions;
import dev.tenure.command.account.UserAccountCommand.ShowTemporaryPassword;
import dev.tenure.command.account.UserAccountCommand.TemporaryProof;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountEvent.AcceptableUseAccepted;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.account.UserAccountEvent.RenamedPerson;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestion;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestions;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestionsSet;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordIssued;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordShown;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A person's account. Its parts stand side by side: address, first sign-in, passwords. */
@Aggregate(type = "account", cache = "accountCache")
public class UserAccount {
    /** The current password and the four before it (PW-4). */
    private static final int REMEMBERED_PASSWORDS = 5;

    @AggregateIdentifier
    private UserAccountId accountId;

    private PersonName name;
    private MailAddress address;
    private MobileNumber mobile;
    private final Set<MailAddress> addressesHeld = new LinkedHashSet<>();

    private @Nullable String temporaryPassword;
    private Instant temporaryUntil = Instant.EPOCH;
    private boolean acceptableUseAccepted;
    private List<SecurityQuestion> securityQuestions = List.of();
    private final Deque<String> passwords = new ArrayDeque<>();

    /** Registers the account and sends its first temporary password. */
    public UserAccount(AccountRegistered registered, TemporaryPasswordSending sending) {
        apply(registered);
        sending.send(registered.accountId(), registered.personal().mobile());
    }

    @CommandHandler
    Done handle(IssueTemporaryPassword command, TemporaryPasswordSending sending) {
        sending.send(accountId, mobile);
        return new Done();
    }

    @CommandHandler
    Done handle(ShowTemporaryPassword command) {
        AppendUnit.current().take(command.messageId());
        apply(new TemporaryPasswordShown(accountId, command.messageId().toString()));
        return new Done();
    }

    @CommandHandler
    FirstSignIn handle(LookAtFirstSignIn command, Passwords checks, Clock clock, Policy policy) {
        requireProof(command.proof(), checks, clock);
        return progress(policy);
    }

    @CommandHandler
    FirstSignIn handle(AcceptAcceptableUse command, Passwords checks, Clock clock, Policy policy) {
        requireProof(command.proof(), checks, clock);
        if (!command.version().equals(policy.acceptableUseVersion())) {
            throw new Rejection(RejectionCode.ACCEPTABLE_USE_NOT_IN_FORCE);
        }
        if (!acceptableUseAccepted) {
            apply(new AcceptableUseAccepted(accountId, command.version()));
        }
        return progress(policy);
    }

    @CommandHandler
    FirstSignIn handle(SetSecurityQuestions command, Passwords checks, Clock clock, Policy policy) {
        requireProof(command.proof(), checks, clock);
        require(acceptableUseAccepted, RejectionCode.ACCEPTABLE_USE_NOT_ACCEPTED);
        if (!securityQuestions.isEmpty()) {
            require(
                    checks.areSame(command.questions(), securityQuestions),
                    RejectionCode.SECURITY_QUESTIONS_ALREADY_SET);
            return progress(policy);
        }
        List<FieldProblem> broken = checks.brokenRules(command.questions());
        if (!broken.isEmpty()) {
            throw new Rejection(RejectionCode.SECURITY_QUESTIONS_REFUSED, broken);
        }
        apply(new SecurityQuestionsSet(accountId, new SecurityQuestions(checks.hash(command.questions()))));
        return progress(policy);
    }

    @CommandHandler
    FirstSignIn handle(ChoosePassword command, Passwords checks, Clock clock, Policy policy) {
        String temporary = requireProof(command.proof(), checks, clock);
        require(acceptableUseAccepted, RejectionCode.ACCEPTABLE_USE_NOT_ACCEPTED);
        require(!securityQuestions.isEmpty(), RejectionCode.SECURITY_QUESTIONS_NOT_SET);
        List<FieldProblem> broken =
                checks.brokenRules(command.newPassword(), address, List.copyOf(passwords), temporary);
        if (!broken.isEmpty()) {
            throw new Rejection(RejectionCode.PASSWORD_REFUSED, broken);
        }
        apply(new PasswordChosen(accountId, new Credential(checks.hash(command.newPassword()))));
        return progress(policy);
    }

    @CommandHandler
    Done handle(RenamePerson command, AddressBook addresses, Messages messages) {
        if (command.name().equals(name)) {
            return new Done();
        }
        MailAddress next = addresses.sameBase(name, command.name())
                ? address
                : addresses.allot(command.name(), accountId, addressesHeld);
        boolean changed = !next.equals(address);
        if (changed) {
            messages.text(
                    mobile,
                    MessageTemplate.ADDRESS_CHANGED,
                    accountId.value(),
                    Map.of("address", next.value(), "former", address.value()));
        }
        apply(new AccountRenamed(
                accountId, changed, new RenamedPerson(command.name(), next, changed ? address : null)));
        return new Done();
    }

    @EventSourcingHandler
    void on(AccountRegistered event) {
        accountId = event.accountId();
        name = event.personal().name();
        address = event.personal().address();
        mobile = event.personal().mobile();
        addressesHeld.add(address);
    }

    @EventSourcingHandler
    void on(TemporaryPasswordIssued event) {
        temporaryPassword = event.personal().hash();
        temporaryUntil = event.expiresAt();
    }

    @EventSourcingHandler
    void on(AcceptableUseAccepted event) {
        acceptableUseAccepted = true;
    }

    @EventSourcingHandler
    void on(SecurityQuestionsSet event) {
        securityQuestions = event.personal().questions();
    }

    @EventSourcingHandler
    void on(PasswordChosen event) {
        passwords.addFirst(event.personal().hash());
        if (passwords.size() > REMEMBERED_PASSWORDS) {
            passwords.removeLast();
        }
        temporaryPassword = null;
    }

    @EventSourcingHandler
    void on(AccountRenamed event) {
        name = event.personal().name();
        address = event.personal().address();
        addressesHeld.add(address);
    }

    /** The hash of the temporary password that was presented; anything else is refused in the same words (SIGN-6). */
    private String requireProof(TemporaryProof proof, Passwords checks, Clock clock) {
        String hash = temporaryPassword;
        if (hash == null
                || !proof.loginName().strip().toLowerCase(Locale.ROOT).equals(address.value())
                || !clock.instant().isBefore(temporaryUntil)
                || !checks.isTemporary(proof.password(), hash)) {
            throw new Rejection(RejectionCode.SIGN_IN_REFUSED);
        }
        return hash;
    }

    private FirstSignIn progress(Policy policy) {
        return FirstSignIn.of(
                acceptableUseAccepted,
                !securityQuestions.isEmpty(),
                temporaryPassword == null,
                policy.acceptableUseVersion());
    }

    private static void require(boolean holds, RejectionCode otherwise) {
        if (!holds) {
            throw new Rejection(otherwise);
        }
    }

    /** For Axon, which fills an account from its events. */
    protected UserAccount() {}
}
