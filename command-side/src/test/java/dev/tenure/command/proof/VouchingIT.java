package dev.tenure.command.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.ProofCommand.ConfirmRecovery;
import dev.tenure.command.account.ProofCommand.DropRecovery;
import dev.tenure.command.account.ProofCommand.PrepareRecovery;
import dev.tenure.command.account.ProofCommand.ProveByVoucher;
import dev.tenure.command.account.ProofOutcome;
import dev.tenure.command.account.UserAccountCommand.IssueTemporaryPassword;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Concurrently;
import dev.tenure.command.sample.Holder;
import dev.tenure.command.sample.Registrar;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VouchingIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Actor HELPDESK = new Actor("operator:help.desk", Role.HELPDESK);
    private static final Actor SECOND = new Actor("operator:second-operator", Role.NAS);

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final SharedMailboxId mailbox = new SharedMailboxId(UUID.randomUUID());
    private final Colleagues home = Colleagues.of(side, mailbox);
    private final Holder owner = home.owner();
    private final Holder member = home.member();
    private final MobileNumber mobile = Registrar.freshMobile();

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule({"RST-3", "RST-5", "REG-11"})
    void anOwnerVouchesAndTheNumberThatTheyConfirmGetsATemporaryPassword() {
        home.removeMobile(member);
        for (int wrong = 1; wrong <= 5; wrong++) {
            member.signIn("Rainy-day-1");
        }

        assertThat(vouch(owner, mobile).proven()).isTrue();

        assertThat(history(member))
                .endsWith(
                        "account.locked-out",
                        "account.mobile-changed",
                        "account.identity-proven",
                        "account.unlocked",
                        "account.temporary-password-issued");
        assertThat(side.store().claims().holderOf(MobileClaims.key(mobile)))
                .contains(member.id().value());
        assertThat(member.choosing("Windy-day-2").signIn("Windy-day-2").proven())
                .isTrue();
    }

    @Test
    @Rule("RST-3")
    void nobodyVouchesWhereTheAccountHasAMobileNumber() {
        assertRefused(() -> vouch(owner, mobile), RejectionCode.MOBILE_ON_ACCOUNT);
    }

    @Test
    @Rule({"RST-3", "RST-4"})
    void onlyAnOwnerOfTheSameOrganisationVouchesAndATryIsRecorded() {
        home.removeMobile(member);
        Holder elsewhere = Holder.owning(side, new SharedMailboxId(UUID.randomUUID()), "Sunny-day-1");
        side.commands().send(new AddMember(mailbox, elsewhere.id()), CommandContext.of(Actor.process("story")));

        assertThat(vouch(elsewhere, mobile).proven()).isFalse();
        assertThat(vouch(member, mobile).proven()).isFalse();

        assertThat(history(member)).endsWith("account.proof-refused", "account.proof-refused");
        assertThat(history(member)).doesNotContain("account.identity-proven");
    }

    @Test
    @Rule("RST-3")
    void anOwnerDoesNotVouchForThemselves() {
        home.removeMobile(owner);

        ProveByVoucher themselves = new ProveByVoucher(owner.id(), owner.id(), mobile);
        assertThat(outcome(send(themselves, HELPDESK)).proven()).isFalse();
    }

    @Test
    @Rule({"RST-3", "REG-3"})
    void theConfirmedNumberBelongsToNobodyElseTheOwnerIncluded() {
        home.removeMobile(member);

        assertRefused(() -> vouch(owner, home.mobileOf(owner)), RejectionCode.MOBILE_IN_USE);
        assertThat(history(member)).endsWith("account.mobile-removed");
    }

    @Test
    @Rule({"RST-3", "REG-3"})
    void ofTwoVouchedForWithOneNumberAtOnceOneGetsIt() throws InterruptedException {
        Colleagues other = Colleagues.of(side, new SharedMailboxId(UUID.randomUUID()));
        home.removeMobile(member);
        other.removeMobile(other.member());

        List<Object> outcomes = Concurrently.run(List.of(
                () -> send(new ProveByVoucher(member.id(), owner.id(), mobile), HELPDESK),
                () -> side.anotherGate()
                        .send(
                                new ProveByVoucher(
                                        other.member().id(), other.owner().id(), mobile),
                                CommandContext.of(HELPDESK))));

        assertThat(outcomes).filteredOn(Answer.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Rejection.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(((Rejection) refused).code()).isEqualTo(RejectionCode.MOBILE_IN_USE));
    }

    @Test
    @Rule("RST-4")
    void theHelpdeskResetsNothingWithoutAProof() {
        assertRefused(() -> send(new IssueTemporaryPassword(member.id()), HELPDESK), RejectionCode.NOT_ALLOWED);
    }

    @Test
    @Rule("RST-6")
    void aSoleOwnerIsRecoveredByTwoOperators() {
        MobileNumber lost = home.mobileOf(owner);
        send(new PrepareRecovery(owner.id(), mobile), Registrar.NAS);
        assertRefused(() -> send(new ConfirmRecovery(owner.id()), Registrar.NAS), RejectionCode.SECOND_OPERATOR_NEEDED);

        assertThat(outcome(send(new ConfirmRecovery(owner.id()), SECOND)).proven())
                .isTrue();

        assertThat(history(owner))
                .endsWith(
                        "account.recovery-prepared",
                        "account.mobile-changed",
                        "account.identity-proven",
                        "account.temporary-password-issued");
        assertThat(side.store().claims().holderOf(MobileClaims.key(lost))).isEmpty();
        assertThat(side.store().claims().holderOf(MobileClaims.key(mobile)))
                .contains(owner.id().value());
        assertThat(owner.choosing("Windy-day-2").signIn("Windy-day-2").proven()).isTrue();
    }

    @Test
    @Rule("RST-6")
    void nothingIsRecoveredThatIsNotPreparedOrWasGivenUp() {
        assertRefused(() -> send(new ConfirmRecovery(owner.id()), SECOND), RejectionCode.NOTHING_PREPARED);
        send(new PrepareRecovery(owner.id(), mobile), Registrar.NAS);
        send(new DropRecovery(owner.id()), Registrar.NAS);

        assertRefused(() -> send(new ConfirmRecovery(owner.id()), SECOND), RejectionCode.NOTHING_PREPARED);
    }

    @Test
    @Rule("RST-6")
    void isForSoleOwnersOnly() {
        assertRefused(
                () -> send(new PrepareRecovery(member.id(), mobile), Registrar.NAS), RejectionCode.NOT_A_SOLE_OWNER);
    }

    private ProofOutcome vouch(Holder voucher, MobileNumber confirmed) {
        return outcome(send(new ProveByVoucher(member.id(), voucher.id(), confirmed), HELPDESK));
    }

    private Answer send(Command<?> command, Actor actor) {
        return side.commands().send(command, CommandContext.of(actor));
    }

    private static ProofOutcome outcome(Answer answer) {
        return JsonForm.mapper().readValue(answer.body(), ProofOutcome.class);
    }

    private List<String> history(Holder holder) {
        return side.historyOf(holder.id().value());
    }

    private static void assertRefused(ThrowingCallable sending, RejectionCode code) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(sending)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
