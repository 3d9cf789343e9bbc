package dev.tenure.benchmarks.commands;

import dev.tenure.benchmarks.load.Contender;
import dev.tenure.command.account.UserAccountCommand.RegisterApplicant;
import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.ids.TimeOrderedIds;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountEvent.RenamedPerson;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerId;
import java.util.List;
import java.util.UUID;

/** Commands through the gate, each with an idempotency key of its own, and bare append units beneath them. */
public final class CommandRates {
    private static final Actor OPERATOR = new Actor("operator:benchmark", Role.NAS);
    private static final Actor ONBOARDING = Actor.process("onboarding");
    private static final CareContainerId SOME_CONTAINER = new CareContainerId(TimeOrderedIds.next());

    private final Commands commands;
    private final History history;
    private final Series series = new Series();
    private final Accounts accounts;
    private final Applicants applicants;

    public CommandRates(RunningTenure tenure) {
        commands = tenure.commands();
        history = new History(tenure.log());
        accounts = new Accounts(history, series);
        applicants = new Applicants(history, series);
    }

    /** A create: an application with one person; two events, a claim, a stored answer. */
    public Contender create(int callers) {
        return Contender.of("create." + callers, "create (`application.submit`)", callers, caller -> submit());
    }

    /** A create with everything: an account; two events, two claims, a series, two sealed messages, a stored answer. */
    public Contender register(int callers) {
        return new Contender(
                "register." + callers,
                "register (`account.register-applicant`)",
                callers,
                applicants::prepare,
                caller -> register());
    }

    /** An update: a rename of an account with 10 to 30 events; one event, a claim, a stored answer. */
    public Contender update(int callers) {
        return new Contender(
                "update." + callers, "update (`account.rename`)", callers, accounts::prepare, caller -> rename());
    }

    /** Beneath all commands: one event, one claim, one stored answer, straight into the log. */
    public Contender unit(int callers) {
        return Contender.of("unit." + callers, "append unit, without a command", callers, caller -> append());
    }

    private void submit() {
        ApplicationId id = new ApplicationId(TimeOrderedIds.next());
        Person person = new Person(
                new UserAccountId(TimeOrderedIds.next()),
                1,
                ApplicantRole.OWNER,
                new PersonName("John", "Smith"),
                series.mobile());
        send(
                new SubmitApplication(
                        id,
                        series.odsCode(),
                        "Measured Care Home",
                        "Leeds",
                        "Pat Jones",
                        "office@measured.example",
                        List.of(person)),
                Actor.APPLICANT);
    }

    private void register() throws InterruptedException {
        Applicants.Listed person = applicants.take();
        send(new RegisterApplicant(person.account(), person.application(), SOME_CONTAINER), ONBOARDING);
    }

    private void rename() throws InterruptedException {
        Accounts.Account account = accounts.take();
        send(new RenamePerson(account.id(), account.other()), OPERATOR);
        accounts.putBack(account.renamed());
    }

    private void append() {
        UserAccountId id = new UserAccountId(TimeOrderedIds.next());
        MailAddress address = MailAddress.of("john.smith@nhs.net");
        history.appendAnswered(
                "account",
                id.value(),
                List.of(new AccountRenamed(
                        id, true, new RenamedPerson(new PersonName("John", "Smith"), address, address))),
                List.of(new ClaimKey("benchmark", id.toString())));
    }

    private void send(Command<?> command, Actor actor) {
        UUID key = UUID.randomUUID();
        commands.send(
                command,
                CommandContext.of(actor).because("measurement", null, null).withKey(key.toString(), "request " + key));
    }
}
