package dev.tenure.command.dispatch;

import static dev.tenure.command.sample.Refused.assertRefused;
import static dev.tenure.command.sample.Registrar.NAS;
import static dev.tenure.command.sample.Registrar.ONBOARDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.UserAccountCommand.IssueTemporaryPassword;
import dev.tenure.command.account.UserAccountCommand.LookAtFirstSignIn;
import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.account.UserAccountCommand.ShowTemporaryPassword;
import dev.tenure.command.application.ProviderApplicationCommand.RejectApplication;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Registrar;
import dev.tenure.command.sample.Samples;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GateIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Registrar registrar = new Registrar(side);
    private final UserAccountId john = registrar.register("John", "Smith");

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule("AUD-1")
    void answersWithTheVersionAndPositionThatTheCommandLedTo() {
        Answer answer = rename("Jones", null);

        assertThat(answer.aggregateId()).isEqualTo(john.value());
        assertThat(answer.version()).isEqualTo(2);
        assertThat(answer.position()).isEqualTo(side.store().log().head());
        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    @Rule("AUD-1")
    void decidesForTheVersionThatWasLookedAt() {
        assertThat(rename("Jones", 1L).version()).isEqualTo(2);
        assertRefused(side, RejectionCode.VERSION_CHANGED, () -> rename("Miller", 1L));
        assertRefused(side, RejectionCode.VERSION_CHANGED, () -> rename("Miller", 7L));
        assertThat(rename("Miller", 2L).version()).isEqualTo(3);
    }

    @Test
    @Rule("AUD-1")
    void refusesAStaleVersionAlsoWhereTheCommandWouldChangeNothing() {
        rename("Jones", null);

        assertRefused(side, RejectionCode.VERSION_CHANGED, () -> rename("Jones", 1L));
    }

    @Test
    @Rule("AUD-1")
    void knowsNoAggregateThatIsNot() {
        UUID nobody = UUID.randomUUID();
        assertUnknown(nobody);
        assertRefused(
                side,
                RejectionCode.SIGN_IN_REFUSED,
                () -> registrar.send(
                        new LookAtFirstSignIn(new UserAccountId(nobody), Samples.proof("any")),
                        Actor.holderOf(nobody)));
    }

    @Test
    @Rule({"AUD-1", "SIGN-6"})
    void takesTheIdOfSomethingElseForUnknown() {
        registrar.send(new IssueTemporaryPassword(john), NAS);
        assertRefused(
                side,
                RejectionCode.APPLICATION_UNKNOWN,
                () -> registrar.send(new RejectApplication(new ApplicationId(john.value())), NAS));
        assertRefused(
                side,
                RejectionCode.MAILBOX_UNKNOWN,
                () -> registrar.send(new AddMember(new SharedMailboxId(john.value()), john), ONBOARDING));

        SubmitApplication application = Registrar.application(Registrar.people(1, "Ann", "Lee"));
        registrar.submit(application);
        UserAccountId noAccount = new UserAccountId(application.target());
        assertRefused(
                side,
                RejectionCode.ACCOUNT_UNKNOWN,
                () -> registrar.send(new RenamePerson(noAccount, new PersonName("Ann", "Day")), NAS));
        assertRefused(
                side,
                RejectionCode.SIGN_IN_REFUSED,
                () -> registrar.send(
                        new LookAtFirstSignIn(noAccount, Samples.proof("any")), Actor.holderOf(noAccount)));
    }

    @Test
    @Rule("REG-5")
    void showsAMessageOnceOnly() {
        UUID message = side.jdbc()
                .sql("select message_id from events.outgoing_message where subject = ? and channel = 'text'")
                .param(john.value())
                .query(UUID.class)
                .single();
        registrar.send(new ShowTemporaryPassword(john, message), NAS);

        assertRefused(
                side, RejectionCode.MESSAGE_TAKEN, () -> registrar.send(new ShowTemporaryPassword(john, message), NAS));
        assertThat(side.store().outgoingMessages().open(message)).isEmpty();
        assertThat(side.historyOf(john.value())).endsWith("account.temporary-password-shown");
    }

    @Test
    @Rule("AUD-1")
    void refusesNothingUnderAKeyThatItCannotLookUpAndTakesTheKeyAfterwards() {
        CommandContext context = CommandContext.of(NAS).withKey("away", "issue");
        side.answers().beAway(true);
        assertRefused(
                side,
                RejectionCode.LOG_UNAVAILABLE,
                () -> side.commands().send(new IssueTemporaryPassword(john), context.expecting(99L)));
        side.answers().beAway(false);

        assertThat(side.commands()
                        .send(new IssueTemporaryPassword(john), context)
                        .repeated())
                .isFalse();
    }

    private void assertUnknown(UUID id) {
        assertRefused(
                side,
                RejectionCode.ACCOUNT_UNKNOWN,
                () -> registrar.send(new IssueTemporaryPassword(new UserAccountId(id)), NAS));
        assertRefused(
                side,
                RejectionCode.APPLICATION_UNKNOWN,
                () -> registrar.send(new RejectApplication(new ApplicationId(id)), NAS));
        assertRefused(
                side,
                RejectionCode.MAILBOX_UNKNOWN,
                () -> registrar.send(new AddMember(new SharedMailboxId(id), john), ONBOARDING));
    }

    private Answer rename(String family, @Nullable Long version) {
        return side.commands()
                .send(
                        new RenamePerson(john, new PersonName("John", family)),
                        CommandContext.of(NAS).expecting(version));
    }
}
