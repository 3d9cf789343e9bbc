package dev.tenure.command.lifecycle;

import dev.tenure.command.CommandSide;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.container.CareContainerCommand.OpenContainer;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeInactivity;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.mailbox.SharedMailboxCommand.CreateMailbox;
import dev.tenure.command.sample.Registrar;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A care home with its mailbox: the first of its people owns it, the others are members. */
final class Home {
    private static final Actor STORY = Actor.process("story");

    private final CommandSide side;
    private final Registrar registrar;
    private final CareContainerId container = new CareContainerId(UUID.randomUUID());
    private final SharedMailboxId mailbox = new SharedMailboxId(UUID.randomUUID());
    private final List<UserAccountId> people;

    private Home(CommandSide side, int count) {
        this.side = side;
        this.registrar = new Registrar(side);
        SubmitApplication application = Registrar.application(Registrar.people(count, "Una", "Day"));
        registrar.submit(application);
        registrar.send(new OpenContainer(container, application.applicationId()), STORY);
        application
                .people()
                .forEach(person -> registrar.send(Registrar.registration(application, person, container), STORY));
        people = application.people().stream().map(person -> person.accountId()).toList();
        registrar.send(new CreateMailbox(mailbox, application.applicationId(), container, people.get(0)), STORY);
        people.stream().skip(1).forEach(this::add);
    }

    static Home of(CommandSide side, int people) {
        return new Home(side, people);
    }

    CareContainerId container() {
        return container;
    }

    SharedMailboxId mailbox() {
        return mailbox;
    }

    /** Counted from 0, the owner. */
    UserAccountId person(int index) {
        return people.get(index);
    }

    void add(UserAccountId account) {
        registrar.send(new AddMember(mailbox, account), STORY);
    }

    Answer nas(Command<?> command) {
        return registrar.send(command, Registrar.NAS);
    }

    Answer markLeaver(UserAccountId account, Successor... successors) {
        return nas(new LifecycleCommand.MarkLeaver(account, List.of(successors)));
    }

    /** Asks as the leaver's deadline does; when to ask again. */
    @Nullable Instant judgeLeaving(UserAccountId account) {
        return notBefore(registrar.send(new JudgeLeaving(account), STORY));
    }

    /** Asks as the deadline of not being used does; when to ask again. */
    @Nullable Instant judgeInactivity(UserAccountId account) {
        return notBefore(registrar.send(new JudgeInactivity(account), STORY));
    }

    List<String> history(UserAccountId account) {
        return side.historyOf(account.value());
    }

    List<String> mailboxHistory() {
        return side.historyOf(mailbox.value());
    }

    /** The newest event of that name about it, as JSON. */
    JsonNode newest(UUID aggregateId, String name) {
        return JsonForm.mapper()
                .readTree(side.jdbc()
                        .sql(
                                "select convert_from(payload, 'UTF8') from events.event where aggregate_id = ? and name = ?"
                                        + " order by sequence desc limit 1")
                        .params(aggregateId, name)
                        .query(String.class)
                        .single());
    }

    /** Channel and template of what waits to be sent about it, in order. */
    List<String> messagesAbout(UUID subject) {
        return side.jdbc()
                .sql("select channel || ' ' || template from events.outgoing_message where subject = ?"
                        + " order by created_at, message_id")
                .param(subject)
                .query(String.class)
                .list();
    }

    private static @Nullable Instant notBefore(Answer answer) {
        JsonNode notBefore = JsonForm.mapper().readTree(answer.body()).path("notBefore");
        return notBefore.isString() ? Instant.parse(notBefore.stringValue()) : null;
    }
}
