package dev.tenure.command.sample;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.ProofCommand.ProveByMobile;
import dev.tenure.command.account.Secret;
import dev.tenure.command.account.SignInCommand.EnterAccount;
import dev.tenure.command.account.SignInCommand.PasswordProof;
import dev.tenure.command.account.SignInOutcome;
import dev.tenure.command.account.UserAccountCommand.AcceptAcceptableUse;
import dev.tenure.command.account.UserAccountCommand.ChoosePassword;
import dev.tenure.command.account.UserAccountCommand.SetSecurityQuestions;
import dev.tenure.command.account.UserAccountCommand.TemporaryProof;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.container.CareContainerCommand.OpenContainer;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.mailbox.SharedMailboxCommand.CreateMailbox;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.UUID;

/** The holder of an account on a real command side, who signs in for the first time and then as people do. */
public final class Holder {
    private final CommandSide side;
    private final UserAccountId id;
    private final String address;
    private final MobileNumber mobile;

    private Holder(CommandSide side, UserAccountId id) {
        this.side = side;
        this.id = id;
        RegisteredPerson registered = side.store().recordedEvents().ofAggregate(id.value(), 0, 1).stream()
                .map(event -> (AccountRegistered) event.message().getPayload())
                .map(AccountRegistered::personal)
                .findFirst()
                .orElseThrow();
        this.address = registered.address().value();
        this.mobile = registered.mobile();
    }

    /** Whose first sign-in is not done. */
    public static Holder of(CommandSide side, UserAccountId id) {
        return new Holder(side, id);
    }

    /** Somebody new, whose first sign-in ended with that password. */
    public static Holder withPassword(CommandSide side, String password) {
        return of(side, new Registrar(side).register("Nia", "Frost")).finishing(password);
    }

    /** The owner of a new care home's mailbox, with that password. */
    public static Holder owning(CommandSide side, SharedMailboxId mailbox, String password) {
        Registrar registrar = new Registrar(side);
        Actor story = Actor.process("story");
        SubmitApplication application = Registrar.application(Registrar.people(1, "Nia", "Frost"));
        CareContainerId container = new CareContainerId(UUID.randomUUID());
        Person owner = application.people().get(0);
        registrar.submit(application);
        registrar.send(new OpenContainer(container, application.applicationId()), story);
        registrar.send(Registrar.registration(application, owner, container), story);
        registrar.send(new CreateMailbox(mailbox, application.applicationId(), container, owner.accountId()), story);
        return of(side, owner.accountId()).finishing(password);
    }

    /** Does the whole first sign-in. */
    public Holder finishing(String password) {
        TemporaryProof proof = temporaryProof();
        send(new AcceptAcceptableUse(id, proof, "2018-04"));
        send(new SetSecurityQuestions(id, proof, Samples.questions()));
        return choosing(password);
    }

    /** Replaces the temporary password only. */
    public Holder choosing(String password) {
        send(new ChoosePassword(id, temporaryProof(), new Secret(password)));
        return this;
    }

    /** Has the helpdesk prove the number and send a temporary password. */
    public Holder reset() {
        ProveByMobile proof = new ProveByMobile(id, mobile.value(), true);
        side.commands().send(proof, CommandContext.of(new Actor("operator:helpdesk", Role.HELPDESK)));
        return this;
    }

    public UserAccountId id() {
        return id;
    }

    public String address() {
        return address;
    }

    public PasswordProof proof(String password) {
        return new PasswordProof(address, new Secret(password));
    }

    public SignInOutcome signIn(String password) {
        return outcome(send(new EnterAccount(id, proof(password))));
    }

    public Answer send(Command<?> command) {
        return side.commands().send(command, CommandContext.of(Actor.holderOf(id)));
    }

    public static SignInOutcome outcome(Answer answer) {
        return JsonForm.mapper().readValue(answer.body(), SignInOutcome.class);
    }

    /** What the newest text message brought. */
    public String temporaryPassword() {
        return String.valueOf(side.store()
                .outgoingMessages()
                .open(newestMessage())
                .orElseThrow()
                .get("password"));
    }

    /** The text message that brought the newest temporary password. */
    public UUID newestMessage() {
        return side.jdbc()
                .sql("select message_id from events.outgoing_message"
                        + " where subject = ? and template = 'temporary-password' order by position desc limit 1")
                .param(id.value())
                .query(UUID.class)
                .single();
    }

    private TemporaryProof temporaryProof() {
        return new TemporaryProof(address, new Secret(temporaryPassword()));
    }
}
