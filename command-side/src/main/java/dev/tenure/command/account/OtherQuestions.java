package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.account.SignInCommand.ChangeSecurityQuestions;
import dev.tenure.command.account.SignInCommand.PasswordProof;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.SignInEvent.SecurityQuestionsChanged;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestions;
import dev.tenure.kernel.policy.Policy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;

/** Other security questions of somebody who has a password (RST-1). The holder is told, since answers open the account. */
final class OtherQuestions {
    private final UserAccount account;

    OtherQuestions(UserAccount account) {
        this.account = account;
    }

    @CommandHandler
    SignInOutcome handle(
            ChangeSecurityQuestions command, Passwords checks, Messages messages, Clock clock, Policy policy) {
        PasswordProof proof = new PasswordProof(account.address().value(), command.password());
        SignInOutcome outcome = account.signIn().prove(proof, checks, clock.instant(), policy.signIn());
        if (!outcome.proven()) {
            return outcome;
        }
        if (outcome.mustChangePassword()) {
            throw new Rejection(RejectionCode.PASSWORD_EXPIRED);
        }
        List<FieldProblem> broken = checks.brokenRules(command.questions());
        if (!broken.isEmpty()) {
            throw new Rejection(RejectionCode.SECURITY_QUESTIONS_REFUSED, broken);
        }
        if (!checks.areSame(command.questions(), account.credentials().securityQuestions())) {
            apply(new SecurityQuestionsChanged(account.id(), new SecurityQuestions(checks.hash(command.questions()))));
            tell(account.belonging().toHolder(messages));
        }
        return outcome;
    }

    private void tell(Messages messages) {
        String address = account.address().value();
        messages.email(
                address,
                MessageTemplate.SECURITY_QUESTIONS_CHANGED_EMAIL,
                account.id().value(),
                Map.of("address", address));
        account.profile()
                .mobile()
                .ifPresent(mobile -> messages.text(
                        mobile,
                        MessageTemplate.SECURITY_QUESTIONS_CHANGED_TEXT,
                        account.id().value(),
                        Map.of()));
    }
}
