package dev.tenure.command.mailbox;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.mailbox.SharedMailboxCommand.SetMailboxAutoReply;
import dev.tenure.command.mailbox.SharedMailboxCommand.SetMailboxSignature;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxAutoReplySet;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxSignatureSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/** What a mailbox says of itself: its automatic reply (SMB-5) and its signature (SUP-4). */
public final class Texts {
    private final SharedMailbox mailbox;
    private @Nullable MailboxAutoReplySet reply;
    private String signature = "";

    Texts(SharedMailbox mailbox) {
        this.mailbox = mailbox;
    }

    public String signature() {
        return signature;
    }

    /** The automatic reply as it was last set, an empty one included; null before the first. */
    public @Nullable MailboxAutoReplySet reply() {
        return reply;
    }

    @CommandHandler
    Done handle(SetMailboxAutoReply command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) {
        mailbox.requireOwnersHand(actor);
        MailboxAutoReplySet wanted =
                new MailboxAutoReplySet(mailbox.id(), command.from(), command.until(), command.text());
        if (!wanted.equals(reply)) {
            apply(wanted);
        }
        return new Done();
    }

    @CommandHandler
    Done handle(SetMailboxSignature command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) {
        mailbox.requireOwnersHand(actor);
        if (!command.text().equals(signature)) {
            apply(new MailboxSignatureSet(mailbox.id(), command.text()));
        }
        return new Done();
    }

    @EventSourcingHandler
    void on(MailboxAutoReplySet event) {
        reply = event;
    }

    @EventSourcingHandler
    void on(MailboxSignatureSet event) {
        signature = event.text();
    }
}
