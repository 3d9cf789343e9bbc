package dev.tenure.command.sample;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.UserAccountCommand.RegisterApplicant;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.container.CareContainerCommand.OpenContainer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.mailbox.SharedMailboxCommand.CreateMailbox;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.List;
import java.util.UUID;

/** A care home as onboarding leaves it: a container, a shared mailbox, its owner and other members. */
public final class Home {
    private final CommandSide side;
    private final Registrar registrar;
    private final SubmitApplication application;
    private final CareContainerId container = new CareContainerId(UUID.randomUUID());
    private final SharedMailboxId mailbox = new SharedMailboxId(UUID.randomUUID());

    private Home(CommandSide side, int people) {
        this.side = side;
        registrar = new Registrar(side);
        application = Registrar.application(Registrar.people(people, "Joan", "Smith"));
    }

    /** With so many people, the first of them the owner. */
    public static Home of(CommandSide side, int people) {
        Home home = new Home(side, people);
        home.open();
        return home;
    }

    private void open() {
        registrar.submit(application);
        process(new OpenContainer(container, application.applicationId()));
        application
                .people()
                .forEach(person ->
                        process(new RegisterApplicant(person.accountId(), application.applicationId(), container)));
        process(new CreateMailbox(mailbox, application.applicationId(), container, owner()));
        application.people().stream()
                .map(Person::accountId)
                .filter(id -> !id.equals(owner()))
                .forEach(id -> process(new AddMember(mailbox, id)));
    }

    public CareContainerId container() {
        return container;
    }

    public SharedMailboxId mailbox() {
        return mailbox;
    }

    /** The home's name, by which it applied. */
    public String name() {
        return application.providerName();
    }

    public UserAccountId owner() {
        return person(0);
    }

    /** One of its people; the first is the owner. */
    public UserAccountId person(int index) {
        return application.people().get(index).accountId();
    }

    /** One of its people as they applied. */
    public Person applicant(int index) {
        return application.people().get(index);
    }

    public void process(Command<?> command) {
        registrar.send(command, Registrar.ONBOARDING);
    }

    public void nas(Command<?> command) {
        registrar.send(command, Registrar.NAS);
    }

    /** The command as sent by NAS, and why. */
    public void nas(Command<?> command, String reason) {
        side.commands().send(command, CommandContext.of(Registrar.NAS).because(reason, null, null));
    }

    /** The command as sent by that person for themselves. */
    public void by(UserAccountId who, Command<?> command) {
        registrar.send(command, Actor.holderOf(who));
    }

    /** The names of the last events of the mailbox, newest last. */
    public List<String> lastOfMailbox(int count) {
        List<String> all = side.historyOf(mailbox.value());
        return all.subList(all.size() - count, all.size());
    }

    /** The name of what happened last to something. */
    public String last(UUID id) {
        List<String> all = side.historyOf(id);
        return all.get(all.size() - 1);
    }

    /** The templates of the e-mails that wait about something, with their recipients not told. */
    public List<String> messagesAbout(UUID subject) {
        return side.jdbc()
                .sql("select template from events.outgoing_message where subject = ? order by template")
                .param(subject)
                .query(String.class)
                .list();
    }
}
