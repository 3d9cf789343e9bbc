package dev.tenure.command.dispatch;

import static dev.tenure.command.sample.Refused.assertRefused;
import static dev.tenure.command.sample.Registrar.NAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.UserAccountCommand.IssueTemporaryPassword;
import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.application.ProviderApplicationCommand.ApproveApplication;
import dev.tenure.command.application.ProviderApplicationCommand.RejectApplication;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Concurrently;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Issuing a temporary password does something each time that it is asked for; under one key it does so once. */
@Rule("AUD-1")
class RepeatedCommandsIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final String key = UUID.randomUUID().toString();
    private UserAccountId john = new UserAccountId(UUID.randomUUID());

    @BeforeEach
    void register() {
        john = new Registrar(side).register("John", "Smith");
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void underTheSameKeyGetTheStoredAnswerAndDoNothing() {
        Answer first = send(side, NAS, "issue");
        Answer again = send(side, NAS, "issue");

        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(again).usingRecursiveComparison().ignoringFields("repeated").isEqualTo(first);
        assertThat(issued()).isEqualTo(2);
    }

    @Test
    void underTheSameKeyForAnotherRequestAreRefused() {
        send(side, NAS, "issue");

        assertRefused(side, RejectionCode.IDEMPOTENCY_KEY_REUSED, () -> send(side, NAS, "issue otherwise"));
        assertRefused(
                side,
                RejectionCode.IDEMPOTENCY_KEY_REUSED,
                () -> side.commands()
                        .send(
                                new RenamePerson(john, new PersonName("John", "Jones")),
                                CommandContext.of(NAS).withKey(key, "issue")));
    }

    @Test
    void ofSomebodyElseUnderTheSameKeyAreOthers() {
        send(side, NAS, "issue");
        send(side, new Actor("operator:second-operator", Role.NAS), "issue");

        assertThat(issued()).isEqualTo(3);
    }

    @Test
    void withoutAKeyHappenAgain() {
        side.commands().send(new IssueTemporaryPassword(john), CommandContext.of(NAS));
        side.commands().send(new IssueTemporaryPassword(john), CommandContext.of(NAS));

        assertThat(issued()).isEqualTo(3);
    }

    @Test
    void atOnceHaveOneEffect() throws InterruptedException {
        Callable<Answer> task = () -> send(side, NAS, "issue");

        List<Object> outcomes = Concurrently.run(Collections.nCopies(8, task));

        assertThat(issued()).isEqualTo(2);
        assertThat(outcomes).allSatisfy(RepeatedCommandsIT::isAnsweredOrInProgress);
        assertThat(outcomes).hasAtLeastOneElementOfType(Answer.class);
    }

    @Test
    void atOnceThroughTwoProcessesHaveOneEffectAndOneAnswer() throws InterruptedException {
        Commands other = side.anotherGate();
        IssueTemporaryPassword issue = new IssueTemporaryPassword(john);
        CommandContext context = CommandContext.of(NAS).withKey(key, "issue");

        List<Object> outcomes = Concurrently.run(List.<Callable<Answer>>of(
                () -> side.commands().send(issue, context), () -> other.send(issue, context)));

        assertThat(issued()).isEqualTo(2);
        assertThat(outcomes).hasOnlyElementsOfType(Answer.class);
        assertThat(outcomes)
                .extracting(outcome -> ((Answer) outcome).position())
                .containsOnly(head());
    }

    @Test
    void thatWereRefusedAreDecidedAnew() {
        CommandContext context = CommandContext.of(NAS).withKey(key, "issue");
        assertRefused(
                side,
                RejectionCode.VERSION_CHANGED,
                () -> side.commands().send(new IssueTemporaryPassword(john), context.expecting(99L)));

        side.commands().send(new IssueTemporaryPassword(john), context);

        assertThat(issued()).isEqualTo(2);
    }

    @Test
    void ofACreateAreAnsweredWhateverHasBecomeOfIt() {
        SubmitApplication application = Registrar.application(Registrar.people(1, "Ann", "Lee"));
        Answer first = submit(application);
        ApproveApplication approval = Registrar.approval(application);
        new Registrar(side).send(approval, NAS);

        Answer again = submit(application);
        assertThat(again.repeated()).isTrue();
        assertThat(again).usingRecursiveComparison().ignoringFields("repeated").isEqualTo(first);

        // the web layer makes a new id for each request, and by now the provider's code is taken
        SubmitApplication underAnotherId = Registrar.application(application.people());
        SubmitApplication repeated = new SubmitApplication(
                underAnotherId.applicationId(),
                application.odsCode(),
                application.providerName(),
                application.town(),
                application.contactName(),
                application.contactEmail(),
                application.people());
        assertThat(submit(repeated).body()).isEqualTo(first.body());
        assertThat(side.historyOf(repeated.target())).isEmpty();
        assertRefused(side, RejectionCode.ODS_CODE_TAKEN, () -> new Registrar(side).submit(repeated));
    }

    @Test
    void areAnsweredAlsoWhereTheStateHasMovedOnAndWouldRefuseThem() {
        SubmitApplication application = Registrar.application(Registrar.people(1, "Bea", "Lee"));
        new Registrar(side).submit(application);
        RejectApplication reject = new RejectApplication(application.applicationId());
        CommandContext context = CommandContext.of(NAS).because("not a home", null, null);
        Answer first = side.commands().send(reject, context.withKey(key, "reject"));

        ApproveApplication approval = Registrar.approval(application);
        assertRefused(
                side,
                RejectionCode.APPLICATION_REJECTED,
                () -> side.commands().send(approval, CommandContext.of(NAS).withKey(key + "2", "approve")));
        assertRefused(
                side,
                RejectionCode.IDEMPOTENCY_KEY_REUSED,
                () -> side.commands().send(approval, CommandContext.of(NAS).withKey(key, "reject")));
        Answer again =
                side.commands().send(reject, context.withKey(key, "reject").expecting(0L));
        assertThat(again.repeated()).isTrue();
        assertThat(again.position()).isEqualTo(first.position());
    }

    private Answer submit(SubmitApplication application) {
        return side.commands()
                .send(application, CommandContext.of(Actor.APPLICANT).withKey(key, "submit"));
    }

    private Answer send(CommandSide through, Actor actor, String request) {
        return through.commands()
                .send(new IssueTemporaryPassword(john), CommandContext.of(actor).withKey(key, request));
    }

    private long issued() {
        return side.historyOf(john.value()).stream()
                .filter("account.temporary-password-issued"::equals)
                .count();
    }

    private long head() {
        return side.store().log().head();
    }

    private static void isAnsweredOrInProgress(Object outcome) {
        if (outcome instanceof Rejection rejection) {
            assertThat(rejection.code()).isEqualTo(RejectionCode.COMMAND_IN_PROGRESS);
        } else {
            assertThat(outcome).isInstanceOf(Answer.class);
        }
    }
}
