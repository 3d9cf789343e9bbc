package dev.tenure.simulation;

import dev.tenure.kernel.mailbox.SharedMailboxEvent;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxAddressChanged;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxRenamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberRemoved;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNeeded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerStoodDown;
import dev.tenure.simulation.model.MailboxView;
import dev.tenure.simulation.model.Role;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the events of a shared mailbox say of it; who is a guest in it, the accounts say. */
final class RecordedMailbox {
    private String state = "open";
    private String name = "";
    private String address = "";
    private final SortedSet<String> addresses = new TreeSet<>();
    private final SortedMap<Integer, Role> people = new TreeMap<>();

    void on(SharedMailboxEvent event) {
        if (event instanceof MailboxCreated created) {
            name = created.displayName();
            reached(created.address().value());
            people.put(Numbered.of(created.owner()), Role.OWNER);
        } else if (event instanceof MailboxAddressChanged changed) {
            reached(changed.address().value());
        } else if (event instanceof MailboxRenamed renamed) {
            name = renamed.displayName();
        } else if (event instanceof MailboxClosed) {
            state = "closed";
        } else {
            shared(event);
        }
    }

    private void shared(SharedMailboxEvent event) {
        if (event instanceof MemberAdded added) {
            people.put(Numbered.of(added.accountId()), added.guest() ? Role.GUEST : Role.MEMBER);
        } else if (event instanceof MemberRemoved removed) {
            people.remove(Numbered.of(removed.accountId()));
        } else if (event instanceof OwnerNamed named) {
            people.put(Numbered.of(named.accountId()), Role.OWNER);
            state = "open";
        } else if (event instanceof OwnerStoodDown down) {
            people.put(Numbered.of(down.accountId()), Role.MEMBER);
        } else if (event instanceof OwnerNeeded) {
            state = "needs owner";
        }
    }

    private void reached(String at) {
        address = at;
        addresses.add(at);
    }

    MailboxView view() {
        return new MailboxView(state, name, address, addresses, people);
    }
}
