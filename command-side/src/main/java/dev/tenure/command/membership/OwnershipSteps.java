package dev.tenure.command.membership;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.lifecycle.Departures;
import dev.tenure.command.lifecycle.Departures.Party;
import dev.tenure.command.lifecycle.Succession;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.membership.MembershipCommand.NameOwner;
import dev.tenure.command.membership.MembershipCommand.RemoveMember;
import dev.tenure.command.membership.MembershipCommand.StandDownOwner;
import dev.tenure.kernel.actor.Actor;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;

/** Takes the use of shared mailboxes away, and makes and unmakes owners; the last is never lost by it (SMB-4, SMB-8). */
public final class OwnershipSteps {
    private final Departures departures;
    private final Succession succession;

    public OwnershipSteps(Departures departures, Succession succession) {
        this.departures = departures;
        this.succession = succession;
    }

    @CommandHandler
    Done handle(RemoveMember command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) {
        Party party = load(command, command.successors(), actor);
        if (mailbox(command, party).invoke(it -> it.isMember(command.accountId()))) {
            departures.remove(party, command.successors());
        }
        return new Done();
    }

    @CommandHandler
    Done handle(NameOwner command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) {
        Party party = load(command, List.of(), actor);
        Aggregate<UserAccount> account = party.leaver();
        succession.nameOwner(mailbox(command, party), account);
        return new Done();
    }

    @CommandHandler
    Done handle(StandDownOwner command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) {
        Party party = load(command, command.successors(), actor);
        if (mailbox(command, party).invoke(it -> it.isOwner(command.accountId()))) {
            departures.standDown(party, command.successors());
        }
        return new Done();
    }

    private Party load(MembershipCommand command, List<Successor> successors, Actor actor) {
        Party party = departures.load(command.accountId(), command.mailboxId(), successors);
        mailbox(command, party).execute(it -> it.requireOwner(actor));
        return party;
    }

    private static Aggregate<SharedMailbox> mailbox(MembershipCommand command, Party party) {
        return party.mailbox(command.mailboxId());
    }
}
