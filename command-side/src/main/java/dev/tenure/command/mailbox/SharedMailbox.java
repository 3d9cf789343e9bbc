package dev.tenure.command.mailbox;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.dispatch.Done;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** A mailbox that several people use, answered for by its owners (SMB). */
@Aggregate(type = "mailbox", cache = "mailboxCache")
public class SharedMailbox {
    @AggregateIdentifier
    private SharedMailboxId mailboxId;

    private final Set<UserAccountId> members = new HashSet<>();

    /** Makes it, with its first owner as a member. */
    public SharedMailbox(MailboxCreated created) {
        apply(created);
    }

    @CommandHandler
    Done handle(AddMember command) {
        if (!members.contains(command.accountId())) {
            apply(new MemberAdded(mailboxId, command.accountId()));
        }
        return new Done();
    }

    @EventSourcingHandler
    void on(MailboxCreated event) {
        mailboxId = event.mailboxId();
        members.add(event.owner());
    }

    @EventSourcingHandler
    void on(MemberAdded event) {
        members.add(event.accountId());
    }

    /** For Axon, which fills a mailbox from its events. */
    protected SharedMailbox() {}
}
