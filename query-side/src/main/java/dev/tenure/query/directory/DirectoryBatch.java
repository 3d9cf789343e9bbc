package dev.tenure.query.directory;

import dev.tenure.kernel.container.LocalDepartment;
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

/** The rows that a batch of events is about, as they were and as they become. An event that comes twice changes nothing. */
final class DirectoryBatch {
    private final Changing<DirectoryContainer> containers;
    private final Changing<DirectoryAccount> accounts;
    private final Changing<DirectoryMailbox> mailboxes;
    private final ListsBatch lists;
    private final Set<UUID> erased;
    private final Map<UUID, LocalDepartment> departments = new LinkedHashMap<>();
    private final Set<UUID> shownAnew = new LinkedHashSet<>();
    private final Map<Membership, Optional<Boolean>> members = new LinkedHashMap<>();

    /**
     * A batch over these rows.
     *
     * @param erased people without a row of whom more may come, which is of no interest any more (LEA-5)
     */
    DirectoryBatch(
            Collection<DirectoryContainer> containers,
            Collection<DirectoryAccount> accounts,
            Collection<DirectoryMailbox> mailboxes,
            Collection<DirectoryList> lists,
            Set<UUID> erased) {
        this.containers = new Changing<>("container", containers, DirectoryContainer::id);
        this.accounts = new Changing<>("account", accounts, DirectoryAccount::id);
        this.mailboxes = new Changing<>("shared mailbox", mailboxes, DirectoryMailbox::id);
        this.lists = new ListsBatch(lists);
        this.erased = erased;
    }

    /** Somebody in a mailbox. */
    private record Membership(UUID mailboxId, UUID accountId) {}

    /** Somebody who may use a mailbox. */
    record Member(UUID mailboxId, UUID accountId, boolean owner) {}

    void open(DirectoryContainer container) {
        containers.begin(container);
    }

    /** Notes who runs a local container. */
    void runBy(UUID container, LocalDepartment department) {
        containers.require(container);
        departments.put(container, department);
    }

    void register(DirectoryAccount account) {
        containers.require(account.containerId());
        accounts.begin(account);
    }

    /** Shows the account as it is after an event. */
    void show(UUID id, long sequence, UnaryOperator<DirectoryAccount> change) {
        if (erased.contains(id)) {
            return;
        }
        DirectoryAccount before = accounts.require(id);
        if (sequence > before.version()) {
            accounts.change(change.apply(before).seen(sequence));
            shownAnew.add(id);
        }
    }

    /** Shows the account in another container. */
    void move(UUID id, UUID container, long sequence) {
        containers.require(container);
        show(id, sequence, before -> before.in(container).with(before.standing().leaving(false)));
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
        if (mailboxes.find(mailbox.id()) == null) {
            mailboxes.begin(mailbox);
            members.put(new Membership(mailbox.id(), owner), Optional.of(true));
        }
    }

    /** Makes somebody a member or an owner. */
    void join(UUID mailboxId, UUID accountId, boolean owner, long sequence) {
        if (isNews(mailboxId, sequence)) {
            members.put(new Membership(mailboxId, accountId), Optional.of(owner));
        }
    }

    /** Takes somebody out. */
    void leave(UUID mailboxId, UUID accountId, long sequence) {
        if (isNews(mailboxId, sequence)) {
            members.put(new Membership(mailboxId, accountId), Optional.empty());
        }
    }

    /** Notes an event of the mailbox that shows nowhere in the directory but counts for its version. */
    void seeMailbox(UUID mailboxId, long sequence) {
        isNews(mailboxId, sequence);
    }

    private boolean isNews(UUID mailboxId, long sequence) {
        DirectoryMailbox before = mailboxes.require(mailboxId);
        boolean news = sequence > before.version();
        if (news) {
            mailboxes.change(before.seen(sequence));
        }
        return news;
    }

    ListsBatch lists() {
        return lists;
    }

    DirectoryContainer container(UUID id) {
        return containers.require(id);
    }

    Collection<DirectoryContainer> newContainers() {
        return containers.begun();
    }

    /** Who runs which local container from now on. */
    Map<UUID, LocalDepartment> departments() {
        return departments;
    }

    Collection<DirectoryAccount> newAccounts() {
        return accounts.begun();
    }

    /** Accounts that were there before and are shown otherwise now. */
    List<DirectoryAccount> accountsShownAnew() {
        return accounts.changed().stream()
                .filter(account -> shownAnew.contains(account.id()))
                .toList();
    }

    /** People who are found no more, because they are gone for ever (LEA-5). */
    List<UUID> gonePeople() {
        return accountsShownAnew().stream()
                .filter(account -> account.standing().deleted())
                .map(DirectoryAccount::id)
                .toList();
    }

    /** Accounts that were there before and have a new version only. */
    List<DirectoryAccount> seenAccounts() {
        return accounts.changed().stream()
                .filter(account -> !shownAnew.contains(account.id()))
                .toList();
    }

    Collection<DirectoryMailbox> newMailboxes() {
        return mailboxes.begun();
    }

    Collection<DirectoryMailbox> seenMailboxes() {
        return mailboxes.changed();
    }

    List<Member> members() {
        List<Member> present = new ArrayList<>();
        members.forEach((one, owner) ->
                owner.ifPresent(owns -> present.add(new Member(one.mailboxId(), one.accountId(), owns))));
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
