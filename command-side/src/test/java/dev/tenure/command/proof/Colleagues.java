package dev.tenure.command.proof;

import dev.tenure.command.CommandSide;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.container.CareContainerCommand.OpenContainer;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.mailbox.SharedMailboxCommand.CreateMailbox;
import dev.tenure.command.sample.Holder;
import dev.tenure.command.sample.MobileRemoval.RemoveMobile;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.UUID;

/** An owner and a member of one care home's mailbox, both of whom sign in. */
record Colleagues(CommandSide side, Holder owner, Holder member) {
    static Colleagues of(CommandSide side, SharedMailboxId mailbox) {
        Registrar registrar = new Registrar(side);
        Actor story = Actor.process("story");
        SubmitApplication application = Registrar.application(Registrar.people(2, "Ida", "Vale"));
        CareContainerId container = new CareContainerId(UUID.randomUUID());
        registrar.submit(application);
        registrar.send(new OpenContainer(container, application.applicationId()), story);
        application
                .people()
                .forEach(person -> registrar.send(Registrar.registration(application, person, container), story));
        Person owner = application.people().get(0);
        Person member = application.people().get(1);
        registrar.send(new CreateMailbox(mailbox, application.applicationId(), container, owner.accountId()), story);
        registrar.send(new AddMember(mailbox, member.accountId()), story);
        return new Colleagues(
                side,
                Holder.of(side, owner.accountId()).finishing("Sunny-day-1"),
                Holder.of(side, member.accountId()).finishing("Sunny-day-1"));
    }

    void removeMobile(Holder holder) {
        new Registrar(side).send(new RemoveMobile(holder.id()), Registrar.NAS);
    }

    MobileNumber mobileOf(Holder holder) {
        AccountRegistered registered = (AccountRegistered) side.store()
                .recordedEvents()
                .ofAggregate(holder.id().value(), 0, 1)
                .get(0)
                .message()
                .getPayload();
        return registered.personal().mobile();
    }
}
