package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.account.ProofCommand.ConfirmRecovery;
import dev.tenure.command.account.ProofCommand.DropRecovery;
import dev.tenure.command.account.ProofCommand.LookAtQuestions;
import dev.tenure.command.account.ProofCommand.ProveByMobile;
import dev.tenure.command.account.ProofCommand.QuestionsSet;
import dev.tenure.command.account.ProofCommand.ResetByAnswers;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.ProfileEvent.MobileChange;
import dev.tenure.kernel.account.ProfileEvent.MobileChanged;
import dev.tenure.kernel.account.ProfileEvent.NewMobile;
import dev.tenure.kernel.account.Proof;
import dev.tenure.kernel.account.ProofEvent.AnswersRefused;
import dev.tenure.kernel.account.ProofEvent.IdentityProven;
import dev.tenure.kernel.account.ProofEvent.PreparedNumber;
import dev.tenure.kernel.account.ProofEvent.ProofRefused;
import dev.tenure.kernel.account.ProofEvent.RecoveryDropped;
import dev.tenure.kernel.account.ProofEvent.RecoveryPrepared;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestion;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.time.CalendarDays;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/** How somebody who cannot sign in proves to be the holder, and what that gives them: the account is open again (RST). */
public final class Proofs {
    private final UserAccount account;
    private int answersRefused;
    private @Nullable MobileNumber preparedNumber;
    private @Nullable String preparedBy;

    Proofs(UserAccount account) {
        this.account = account;
    }

    @CommandHandler
    QuestionsSet handle(LookAtQuestions command) {
        List<SecurityQuestion> questions = account.credentials().securityQuestions();
        require(account.naming().isCalled(command.loginName()) && !questions.isEmpty(), RejectionCode.ANSWERS_REFUSED);
        return new QuestionsSet(
                questions.stream().map(SecurityQuestion::question).toList());
    }

    @CommandHandler
    ProofOutcome handle(ResetByAnswers command, Passwords checks, Messages messages, Policy policy) {
        Credentials credentials = account.credentials();
        boolean open = account.naming().isCalled(command.loginName())
                && account.clocks().isActive()
                && credentials.password().isPresent()
                && !credentials.securityQuestions().isEmpty()
                && answersRefused < policy.signIn().answersAllowed();
        if (!open) {
            checks.spendAsMuchOn(command.answers());
            return ProofOutcome.REFUSED;
        }
        if (!checks.areRight(command.answers(), credentials.securityQuestions())) {
            apply(new AnswersRefused(account.id(), answersRefused + 1));
            return ProofOutcome.COUNTED;
        }
        apply(new IdentityProven(account.id(), Proof.ANSWERS, null));
        account.signIn().change(command.newPassword(), Proof.ANSWERS, checks, messages);
        account.signIn().unlock(Proof.ANSWERS);
        account.profile()
                .mobile()
                .ifPresent(mobile -> account.belonging()
                        .toHolder(messages)
                        .text(
                                mobile,
                                MessageTemplate.PASSWORD_CHANGED_TEXT,
                                account.id().value(),
                                Map.of()));
        return ProofOutcome.PROVEN;
    }

    @CommandHandler
    ProofOutcome handle(ProveByMobile command, TemporaryPasswordSending sending, Clock clock, Policy policy) {
        MobileNumber mobile = account.profile().requireMobile();
        int days = policy.signIn().newMobileDays();
        boolean isNew = account.profile()
                .mobileChangedAt()
                .filter(changed -> clock.instant().isBefore(CalendarDays.after(changed, days)))
                .isPresent();
        boolean match = StatedNumber.of(command.digits()).is(mobile);
        if (match) {
            open(Proof.MOBILE, null, command.reset(), sending);
        } else {
            refuse(Proof.MOBILE, null);
        }
        return new ProofOutcome(match, isNew);
    }

    @CommandHandler
    ProofOutcome handle(
            ConfirmRecovery command,
            MobileClaims mobiles,
            TemporaryPasswordSending sending,
            @MetaDataValue("actor") String operator) {
        MobileNumber number = preparedNumber;
        if (number == null) {
            throw new Rejection(RejectionCode.NOTHING_PREPARED);
        }
        require(!operator.equals(preparedBy), RejectionCode.SECOND_OPERATOR_NEEDED);
        changeMobile(number, MobileChange.RECOVERED, mobiles);
        open(Proof.PROVIDER_CONTACT, null, true, sending);
        return ProofOutcome.PROVEN;
    }

    @CommandHandler
    Done handle(DropRecovery command) {
        if (preparedNumber != null) {
            apply(new RecoveryDropped(account.id()));
        }
        return new Done();
    }

    /** Notes the number that NAS validated through the provider's contact (RST-6). */
    public void prepare(MobileNumber mobile) {
        if (!mobile.equals(preparedNumber)) {
            apply(new RecoveryPrepared(account.id(), new PreparedNumber(mobile)));
        }
    }

    /** Opens the account on an owner's word, with the number that they confirm (RST-3). */
    public void vouched(
            UserAccountId voucher, MobileNumber mobile, MobileClaims mobiles, TemporaryPasswordSending sending) {
        changeMobile(mobile, MobileChange.VOUCHED, mobiles);
        open(Proof.VOUCHER, voucher, true, sending);
    }

    /** Records a proof that failed (RST-4). */
    public void refuse(Proof by, @Nullable UserAccountId voucher) {
        apply(new ProofRefused(account.id(), by, voucher));
    }

    private void open(Proof by, @Nullable UserAccountId voucher, boolean reset, TemporaryPasswordSending sending) {
        apply(new IdentityProven(account.id(), by, voucher));
        account.signIn().unlock(by);
        boolean deactivated = account.clocks().isDeactivated();
        if (deactivated) {
            account.clocks().reactivate(by);
        }
        if (reset || deactivated) {
            sending.send(
                    account.id(),
                    account.profile().requireMobile(),
                    account.belonging().localContainer());
        }
    }

    /** The number belongs to at most one live account, whoever vouches or prepares (REG-3). */
    private void changeMobile(MobileNumber mobile, MobileChange cause, MobileClaims mobiles) {
        MobileNumber former = account.profile().mobile().orElse(null);
        if (mobile.equals(former)) {
            return;
        }
        boolean isFree = mobiles.holdersOf(List.of(mobile)).values().stream()
                .allMatch(holder -> Objects.equals(holder, account.id().value()));
        require(isFree, RejectionCode.MOBILE_IN_USE);
        mobiles.claim(mobile, account.id());
        if (former != null) {
            mobiles.release(former, account.id());
        }
        apply(new MobileChanged(account.id(), cause, new NewMobile(mobile, former)));
    }

    private static void require(boolean holds, RejectionCode otherwise) {
        if (!holds) {
            throw new Rejection(otherwise);
        }
    }

    @EventSourcingHandler
    void on(AnswersRefused event) {
        answersRefused = event.inAll();
    }

    @EventSourcingHandler
    void on(IdentityProven event) {
        answersRefused = 0;
        preparedNumber = null;
        preparedBy = null;
    }

    @EventSourcingHandler
    void on(RecoveryPrepared event, @MetaDataValue("actor") @Nullable String operator) {
        preparedNumber = event.personal().mobile();
        preparedBy = operator;
    }

    @EventSourcingHandler
    void on(RecoveryDropped event) {
        preparedNumber = null;
        preparedBy = null;
    }
}
