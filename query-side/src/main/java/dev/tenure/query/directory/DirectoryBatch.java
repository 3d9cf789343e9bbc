package dev.tenure.query.directory;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountEvent.RenamedPerson;
import dev.tenure.query.slice.Changing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that a batch of events is about, as they were and as they become. An event that comes twice changes nothing. */
final class DirectoryBatch {
    private final Changing<DirectoryContainer> containers;
    private final Changing<DirectoryAccount> accounts;
    private final Changing<DirectoryMailbox> mailboxes;
    private final Set<UUID> erased;
    private final Set<UUID> renamed = new LinkedHashSet<>();
    private final Set<Member> members = new LinkedHashSet<>();

    /**
     * A batch over these rows.
     *
     * @param erased people without a row of whom more may come, which is of no interest any more (LEA-5)
     */
    DirectoryBatch(
            Collection<DirectoryContainer> containers,
            Collection<DirectoryAccount> accounts,
            Collection<DirectoryMailbox> mailboxes,
            Set<UUID> erased) {
        this.containers = new Changing<>("container", containers, DirectoryContainer::id);
        this.accounts = new Changing<>("account", accounts, DirectoryAccount::id);
        this.mailboxes = new Changing<>("shared mailbox", mailboxes, DirectoryMailbox::id);
        this.erased = erased;
    }

    /** Somebody who may use a mailbox. */
    record Member(UUID mailboxId, UUID accountId, boolean owner) {}

    void open(DirectoryContainer container) {
        containers.begin(container);
    }

    void register(DirectoryAccount account) {
        containers.require(account.containerId());
        accounts.begin(account);
    }

    void rename(UUID id, RenamedPerson person, long sequence) {
        if (erased.contains(id)) {
            return;
        }
        DirectoryAccount before = accounts.require(id);
        if (sequence > before.version()) {
            accounts.change(renamed(before, person, sequence));
            renamed.add(id);
        }
    }

    /** Notes an event of the account that shows nowhere in the directory but counts for its version. */
    void seeAccount(UUID id, long sequence) {
        if (erased.contains(id)) {
            return;
        }
        DirectoryAccount before = accounts.require(id);
        if (sequence > before.version()) {
            accounts.change(before.seen(sequence));
        }
    }

    void create(DirectoryMailbox mailbox, UUID owner) {
        containers.require(mailbox.containerId());
        mailboxes.begin(mailbox);
        join(new Member(mailbox.id(), owner, true));
    }

    void add(UUID mailboxId, UUID accountId, long sequence) {
        DirectoryMailbox before = mailboxes.require(mailboxId);
        if (sequence > before.version()) {
            mailboxes.change(before.seen(sequence));
        }
        join(new Member(mailboxId, accountId, false));
    }

    private void join(Member member) {
        if (!members.contains(new Member(member.mailboxId(), member.accountId(), !member.owner()))) {
            members.add(member);
        }
    }

    DirectoryContainer container(UUID id) {
        return containers.require(id);
    }

    Collection<DirectoryContainer> newContainers() {
        return containers.begun();
    }

    Collection<DirectoryAccount> newAccounts() {
        return accounts.begun();
    }

    /** Accounts that were there before and are called something else now. */
    List<DirectoryAccount> renamedAccounts() {
        return accounts.changed().stream()
                .filter(account -> renamed.contains(account.id()))
                .toList();
    }

    /** Accounts that were there before and have a new version only. */
    List<DirectoryAccount> seenAccounts() {
        return accounts.changed().stream()
                .filter(account -> !renamed.contains(account.id()))
                .toList();
    }

    Collection<DirectoryMailbox> newMailboxes() {
        return mailboxes.begun();
    }

    Collection<DirectoryMailbox> seenMailboxes() {
        return mailboxes.changed();
    }

    Set<Member> members() {
        return members;
    }

    private static DirectoryAccount renamed(DirectoryAccount before, RenamedPerson person, long sequence) {
        return new DirectoryAccount(
                before.id(),
                before.containerId(),
                person.name().given(),
                person.name().family(),
                person.address().value(),
                formerAddresses(before.formerAddresses(), person.address(), person.retiredAddress()),
                before.mobile(),
                before.channel(),
                sequence);
    }

    private static List<String> formerAddresses(
            List<String> former, MailAddress current, @Nullable MailAddress retired) {
        List<String> addresses = new ArrayList<>(former);
        addresses.remove(current.value());
        if (retired != null) {
            addresses.remove(retired.value());
            addresses.add(retired.value());
        }
        return addresses;
    }
}
