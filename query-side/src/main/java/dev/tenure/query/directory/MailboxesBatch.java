package dev.tenure.query.directory;

import dev.tenure.query.slice.Changing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The shared mailboxes that a batch of events is about, with who is in them. An event that comes twice changes nothing. */
final class MailboxesBatch {
    private final Changing<DirectoryMailbox> mailboxes;
    private final Set<UUID> shownAnew = new LinkedHashSet<>();
    private final Map<Membership, Optional<Boolean>> members = new LinkedHashMap<>();

    MailboxesBatch(Collection<DirectoryMailbox> stored) {
        mailboxes = new Changing<>("shared mailbox", stored, DirectoryMailbox::id);
    }

    /** Somebody in a mailbox. */
    private record Membership(UUID mailboxId, UUID accountId) {}

    /** Somebody who may use a mailbox. */
    record Member(UUID mailboxId, UUID accountId, boolean owner) {}

    void create(DirectoryMailbox mailbox, UUID owner) {
        if (mailboxes.find(mailbox.id()) == null) {
            mailboxes.begin(mailbox);
            members.put(new Membership(mailbox.id(), owner), Optional.of(true));
        }
    }

    /** Makes somebody a member or an owner. */
    void join(UUID mailboxId, UUID accountId, boolean owner, long sequence) {
        if (see(mailboxId, sequence)) {
            members.put(new Membership(mailboxId, accountId), Optional.of(owner));
            if (owner) {
                mailboxes.change(mailboxes.require(mailboxId).needingOwner(false));
            }
        }
    }

    /** Takes somebody out. */
    void leave(UUID mailboxId, UUID accountId, long sequence) {
        if (see(mailboxId, sequence)) {
            members.put(new Membership(mailboxId, accountId), Optional.empty());
        }
    }

    /** Shows the mailbox as it is after an event. */
    void show(UUID mailboxId, long sequence, UnaryOperator<DirectoryMailbox> change) {
        if (see(mailboxId, sequence)) {
            mailboxes.change(change.apply(mailboxes.require(mailboxId)));
            shownAnew.add(mailboxId);
        }
    }

    /** Notes an event, which counts for the version whether it shows or not. Tells whether it had not come before. */
    boolean see(UUID mailboxId, long sequence) {
        DirectoryMailbox before = mailboxes.require(mailboxId);
        boolean news = sequence > before.version();
        if (news) {
            mailboxes.change(before.seen(sequence));
        }
        return news;
    }

    boolean isBegun(UUID id) {
        return mailboxes.isBegun(id);
    }

    Collection<DirectoryMailbox> begun() {
        return mailboxes.begun();
    }

    Collection<DirectoryMailbox> changed() {
        return mailboxes.changed();
    }

    /** Those that are found otherwise than before, be it for their provider's new name, or for the first time. */
    List<DirectoryMailbox> found(Set<UUID> renamedContainers) {
        return mailboxes.all().stream()
                .filter(it -> mailboxes.isBegun(it.id())
                        || shownAnew.contains(it.id())
                        || renamedContainers.contains(it.containerId()))
                .filter(it -> !it.closed())
                .toList();
    }

    /** Those that are told nowhere any more (SMB-12). */
    List<UUID> closed() {
        return shownAnew.stream().filter(id -> mailboxes.require(id).closed()).toList();
    }

    List<Member> members() {
        List<Member> present = new ArrayList<>();
        members.forEach((one, owner) ->
                owner.ifPresent(owns -> present.add(new Member(one.mailboxId(), one.accountId(), owns))));
        present.removeIf(one -> mailboxes.require(one.mailboxId()).closed());
        return present;
    }

    List<Member> gone() {
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry ->
                        new Member(entry.getKey().mailboxId(), entry.getKey().accountId(), /* owner= */ false))
                .toList();
    }
}
