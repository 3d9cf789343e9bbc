package dev.tenure.query.history;

import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The life of a shared mailbox, told step by step (AUD-2). */
final class MailboxStory {
    /**
     * A shared mailbox at one step of its history.
     *
     * @param members the accounts that may use it, the owners' too, in the order in which they came
     */
    record State(
            String address,
            String displayName,
            UUID containerId,
            UUID applicationId,
            List<UUID> owners,
            List<UUID> members) {
        State withMember(UUID account) {
            if (members.contains(account)) {
                return this;
            }
            List<UUID> more = new ArrayList<>(members);
            more.add(account);
            return new State(address, displayName, containerId, applicationId, owners, List.copyOf(more));
        }
    }

    static final Story<State> STORY = new Story<State>()
            .begins(
                    MailboxCreated.class,
                    event -> new State(
                            event.address().value(),
                            event.displayName(),
                            event.containerId().value(),
                            event.applicationId().value(),
                            List.of(event.owner().value()),
                            List.of(event.owner().value())),
                    event -> "The shared mailbox " + event.address() + " of " + event.displayName()
                            + " was created, owned by account " + event.owner() + ".")
            .goesOn(
                    MemberAdded.class,
                    (before, event) -> before.withMember(event.accountId().value()),
                    event -> "Account " + event.accountId() + " was given access.");

    private MailboxStory() {}
}
