package dev.tenure.command.dispatch;

import static dev.tenure.command.sample.Refused.assertRefused;
import static dev.tenure.command.sample.Registrar.NAS;
import static dev.tenure.command.sample.Registrar.ONBOARDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.UserAccountCommand.IssueTemporaryPassword;
import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.RejectApplication;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a process keeps of the aggregates that it decided by, and what it never keeps. */
@Rule("AUD-1")
class CopiesIT {
    private static final String REPORTED_INSTEAD = """
            update events.event
               set name = 'application.onboarding-overdue', person = null, personal = null,
                   payload = convert_to(jsonb_build_object('applicationId', aggregate_id, 'missing', '{}'::text[])::text, 'UTF8')
             where aggregate_id = ?::uuid and name = 'application.rejected'
            """;

    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final CommandSide other = CommandSide.deciding(POSTGRES);
    private final Registrar registrar = new Registrar(side);

    @AfterEach
    void close() {
        other.close();
        side.close();
    }

    @Test
    void areKeptFromTheCreationOnAndReadNothingMore() {
        UserAccountId ann = registrar.register("Ann", "Kept");
        assertThat(side.caches().size()).as("application and account").isEqualTo(2);
        rename(ann, "Moved");
        long reads = side.reads();

        rename(ann, "Kept");
        rename(ann, "Moved");

        assertThat(side.reads()).isEqualTo(reads);
        assertThat(side.historyOf(ann.value())).hasSize(5);
    }

    @Test
    void areGoneWithARefusalAndWithALostRaceSoThatNothingHalfDoneStays() {
        UserAccountId bea = registrar.register("Bea", "Gone");
        long kept = side.caches().size();

        assertRefused(
                side,
                RejectionCode.VERSION_CHANGED,
                () -> side.commands()
                        .send(
                                new RenamePerson(bea, new PersonName("Bea", "Elsewhere")),
                                CommandContext.of(NAS).expecting(77L)));

        assertThat(side.caches().size()).isEqualTo(kept - 1);
        assertThat(rename(bea, "Elsewhere").version()).isEqualTo(2);
        assertThat(side.caches().size()).isEqualTo(kept);
    }

    @Test
    void areForgottenTogether() {
        UserAccountId cia = registrar.register("Cia", "Clear");
        assertThat(side.caches().size()).isPositive();

        side.caches().clear();

        assertThat(side.caches().size()).isZero();
        assertThat(rename(cia, "Cleared").version()).isEqualTo(2);
    }

    @Test
    void ofAnotherTypeUnderTheSameIdAreNotMistaken() {
        UserAccountId dan = registrar.register("Dan", "Typed");
        registrar.send(new IssueTemporaryPassword(dan), NAS);

        SubmitApplication application = Registrar.application(Registrar.people(1, "Dan", "Other"));
        registrar.submit(application);
        UserAccountId noAccount = new UserAccountId(application.target());
        assertRefused(
                side, RejectionCode.ACCOUNT_UNKNOWN, () -> registrar.send(new IssueTemporaryPassword(noAccount), NAS));
    }

    @Test
    void ofTwoProcessesLeaveOneAccountToAnIdAndOneAddressToAName() {
        SubmitApplication application = Registrar.application(Registrar.people(2, "Eve", "Twice"));
        registrar.submit(application);
        List<Person> people = application.people();

        registrar.send(Registrar.registration(application, people.get(0)), ONBOARDING);
        new Registrar(other).send(Registrar.registration(application, people.get(0)), ONBOARDING);
        new Registrar(other).send(Registrar.registration(application, people.get(1)), ONBOARDING);

        assertThat(side.historyOf(people.get(0).accountId().value())).hasSize(2);
        assertThat(registrar.addresses("account.registered"))
                .filteredOn(address -> address.startsWith("eve.twice"))
                .containsExactly("eve.twice@nhs.net", "eve.twice1@nhs.net");
    }

    @Test
    void ofANumberThatSomebodyElseHasMeanwhileSetTheApplicationAside() {
        SubmitApplication first = Registrar.application(Registrar.people(1, "Fay", "Number"));
        SubmitApplication second = Registrar.application(List.of(new Person(
                new UserAccountId(UUID.randomUUID()),
                1,
                first.people().get(0).role(),
                new PersonName("Gus", "Number"),
                first.people().get(0).mobile())));
        new Registrar(other).submit(first);

        assertThat(registrar.submit(second).body()).contains("set-aside");
    }

    @Test
    void ofALogThatIsOnAnotherServerNowRefuseNothing() {
        SubmitApplication application = Registrar.application(Registrar.people(1, "Hal", "Failed"));
        registrar.submit(application);
        side.commands().send(new RejectApplication(application.applicationId()), because("closed"));

        // there the same version is of another event, as after a failover to a server that lacked the last one
        side.jdbc().sql(REPORTED_INSTEAD).param(application.target().toString()).update();
        side.jdbc().sql("update events.epoch set epoch = epoch + 1").update();

        side.commands().send(Registrar.approval(application), because("known"));
        assertThat(side.historyOf(application.target())).contains("application.approved");
    }

    private static CommandContext because(String reason) {
        return CommandContext.of(NAS).because(reason, null, null);
    }

    private Answer rename(UserAccountId id, String family) {
        return registrar.send(new RenamePerson(id, new PersonName("Any", family)), NAS);
    }
}
