package dev.tenure.query.history;

import dev.tenure.kernel.mailbox.SharedMailboxEvent.FoundUnopened;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxAddressChanged;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxAutoReplySet;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxListed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxOpened;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxRenamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxSignatureSet;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxUnlisted;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberRemoved;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNeeded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerStoodDown;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.SecondOwnerSuggested;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The life of a shared mailbox, told step by step (AUD-2). */
final class MailboxStory {
    /**
     * A shared mailbox at one step of its history.
     *
     * @param members the accounts that may use it, the owners' too, in the order in which they came
     * @param status open, owner-needed (SMB-8) or closed (SMB-12)
     */
    record State(
            String address,
            String displayName,
            UUID containerId,
            UUID applicationId,
            List<UUID> owners,
            List<UUID> members,
            String status) {
        State withMember(UUID account) {
            if (members.contains(account)) {
                return this;
            }
            return people(owners, with(members, account));
        }

        State withOwner(UUID account) {
            State among = withMember(account);
            return owners.contains(account)
                    ? among
                    : among.people(with(owners, account), among.members).status("open");
        }

        State withoutOwner(UUID account) {
            return people(without(owners, account), members);
        }

        State withoutMember(UUID account) {
            return people(without(owners, account), without(members, account));
        }

        State status(String now) {
            return new State(address, displayName, containerId, applicationId, owners, members, now);
        }

        State called(String newAddress, String newName) {
            return new State(newAddress, newName, containerId, applicationId, owners, members, status);
        }

        private State people(List<UUID> newOwners, List<UUID> newMembers) {
            return new State(address, displayName, containerId, applicationId, newOwners, newMembers, status);
        }

        private static List<UUID> with(List<UUID> some, UUID one) {
            return Stream.concat(some.stream(), Stream.of(one)).toList();
        }

        private static List<UUID> without(List<UUID> some, UUID one) {
            return some.stream().filter(id -> !id.equals(one)).toList();
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
                            List.of(event.owner().value()),
                            "open"),
                    event -> "The shared mailbox " + event.address() + " of " + event.displayName()
                            + " was created, owned by account " + event.owner() + ".")
            .goesOn(
                    MemberAdded.class,
                    (before, event) -> before.withMember(event.accountId().value()),
                    event -> "Account " + event.accountId() + " was given access"
                            + (event.guest() ? " as a guest." : "."))
            .goesOn(
                    MemberRemoved.class,
                    (before, event) -> before.withoutMember(event.accountId().value()),
                    event -> "The access of account " + event.accountId() + " ended: " + Endings.why(event.cause())
                            + ".")
            .goesOn(
                    OwnerNamed.class,
                    (before, event) -> before.withOwner(event.accountId().value()),
                    event -> "Account " + event.accountId() + " is an owner from now on.")
            .goesOn(
                    OwnerStoodDown.class,
                    (before, event) -> before.withoutOwner(event.accountId().value()),
                    event -> "Account " + event.accountId() + " is no owner any more: " + Endings.why(event.cause())
                            + ".")
            .goesOn(
                    OwnerNeeded.class,
                    (before, event) -> before.status("owner-needed"),
                    event -> "Nobody owns the mailbox any more; it is in the care of NAS.")
            .notes(MailboxAutoReplySet.class, event -> "The automatic reply was set.")
            .notes(MailboxSignatureSet.class, event -> "The signature was set.")
            .goesOn(
                    MailboxAddressChanged.class,
                    (before, event) -> before.called(event.address().value(), before.displayName()),
                    event -> "The address is now " + event.address() + ", and " + event.retiredAddress()
                            + " redirects to it.")
            .goesOn(
                    MailboxRenamed.class,
                    (before, event) -> before.called(before.address(), event.displayName()),
                    event -> "It is shown with the provider's name " + event.displayName() + " from now on.")
            .notes(MailboxListed.class, event -> "It is on distribution list " + event.listId() + " from now on.")
            .notes(
                    MailboxUnlisted.class,
                    event -> "It is off distribution list " + event.listId() + ": " + Endings.why(event.cause()) + ".")
            .notes(MailboxOpened.class, event -> "It was opened.")
            .notes(
                    FoundUnopened.class,
                    event -> "Nobody had opened it since " + event.lastOpened() + "; owners and NAS were told.")
            .notes(SecondOwnerSuggested.class, event -> "The only owner was asked to name a second.")
            .goesOn(
                    MailboxClosed.class,
                    (before, event) -> before.status("closed"),
                    event -> "NAS closed the mailbox; its addresses are never used again.");

    private MailboxStory() {}
}
