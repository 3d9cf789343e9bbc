package dev.tenure.command.sample;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.UserAccountCommand.RegisterApplicant;
import dev.tenure.command.application.ProviderApplicationCommand.ApproveApplication;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Applies for providers and registers their people, each with a number of their own. */
public final class Registrar {
    public static final Actor NAS = new Actor("operator:first-operator", Role.NAS);
    public static final Actor ONBOARDING = Actor.process("onboarding");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final CommandSide side;

    public Registrar(CommandSide side) {
        this.side = side;
    }

    /** An application with these people, the first of them the owner. */
    public static SubmitApplication application(List<Person> people) {
        int number = NEXT.incrementAndGet();
        return new SubmitApplication(
                new ApplicationId(UUID.randomUUID()),
                OdsCode.of("VX" + number),
                "Home " + number,
                "Newcastle",
                "Mary Bell",
                "mary@bumbleton.example",
                people);
    }

    /** People of that name. */
    public static List<Person> people(int count, String given, String family) {
        List<Person> people = new ArrayList<>();
        for (int row = 1; row <= count; row++) {
            people.add(new Person(
                    new UserAccountId(UUID.randomUUID()),
                    row,
                    row == 1 ? ApplicantRole.OWNER : ApplicantRole.MEMBER,
                    new PersonName(given, family),
                    freshMobile()));
        }
        return people;
    }

    public static MobileNumber freshMobile() {
        return MobileNumber.of(String.format("+447700%06d", NEXT.incrementAndGet()));
    }

    public Answer submit(SubmitApplication application) {
        return send(application, Actor.APPLICANT);
    }

    public static ApproveApplication approval(SubmitApplication application) {
        return new ApproveApplication(
                application.applicationId(),
                new CareContainerId(UUID.randomUUID()),
                new SharedMailboxId(UUID.randomUUID()));
    }

    /** What onboarding does for each person. */
    public static RegisterApplicant registration(SubmitApplication application, Person person) {
        return registration(application, person, new CareContainerId(new UUID(3, 3)));
    }

    /** The same in that container. */
    public static RegisterApplicant registration(
            SubmitApplication application, Person person, CareContainerId container) {
        return new RegisterApplicant(person.accountId(), application.applicationId(), container);
    }

    /** Somebody registered. */
    public UserAccountId register(String given, String family) {
        SubmitApplication application = application(people(1, given, family));
        submit(application);
        Person person = application.people().get(0);
        send(registration(application, person), ONBOARDING);
        return person.accountId();
    }

    public Answer send(Command<?> command, Actor actor) {
        return side.commands().send(command, CommandContext.of(actor));
    }

    /** The address that the mailbox was created with. */
    public String mailboxAddress(SharedMailboxId mailboxId) {
        return side.jdbc()
                .sql(
                        "select convert_from(payload, 'UTF8')::jsonb ->> 'address' from events.event where aggregate_id = ? and sequence = 0")
                .param(mailboxId.value())
                .query(String.class)
                .single();
    }

    /** What the personal component of the events of that name says of something, in the log's order. */
    public List<String> personal(String eventName, String component) {
        return side
                .jdbc()
                .sql("select aggregate_id, sequence from events.event where name = ? order by position")
                .param(eventName)
                .query((row, number) -> side.store()
                        .recordedEvents()
                        .ofAggregate(row.getObject(1, UUID.class), row.getLong(2), 1)
                        .get(0)
                        .json())
                .list()
                .stream()
                .map(json -> JsonForm.mapper()
                        .readTree(json)
                        .path("personal")
                        .path(component)
                        .asString())
                .toList();
    }

    /** The addresses that the events of that name tell, in the log's order. */
    public List<String> addresses(String eventName) {
        return personal(eventName, "address");
    }
}
