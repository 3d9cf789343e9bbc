package dev.tenure.query.directory;

import dev.tenure.query.slice.Changing;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The rows that a batch of events is about, as they were and as they become. An event that comes twice changes nothing. */
final class DirectoryBatch {
    private final ContainersBatch containers;
    private final Changing<DirectoryAccount> accounts;
    private final MailboxesBatch mailboxes;
    private final ListsBatch lists;
    private final Set<UUID> erased;
    private final Set<UUID> shownAnew = new LinkedHashSet<>();

    /**
     * A batch over these rows.
     *
     * @param erased people without a row of whom more may come, which is of no interest any more (LEA-5)
     */
    DirectoryBatch(
            ContainersBatch containers,
            Collection<DirectoryAccount> accounts,
            MailboxesBatch mailboxes,
            ListsBatch lists,
            Set<UUID> erased) {
        this.containers = containers;
        this.accounts = new Changing<>("account", accounts, DirectoryAccount::id);
        this.mailboxes = mailboxes;
        this.lists = lists;
        this.erased = erased;
    }

    ContainersBatch containers() {
        return containers;
    }

    MailboxesBatch mailboxes() {
        return mailboxes;
    }

    ListsBatch lists() {
        return lists;
    }

    DirectoryContainer container(UUID id) {
        return containers.require(id);
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
        mailboxes.create(mailbox, owner);
    }

    /** Whether it was not there before the batch, whatever it is. */
    boolean isBegun(UUID id) {
        return accounts.isBegun(id) || containers.isBegun(id) || mailboxes.isBegun(id) || lists.isBegun(id);
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

    /** Accounts that are found otherwise than before, be it for their provider's new name (ORG-6), or for the first time. */
    List<DirectoryAccount> accountsFound() {
        Set<UUID> renamed = containers.shownAnew();
        return accounts.all().stream()
                .filter(it ->
                        accounts.isBegun(it.id()) || shownAnew.contains(it.id()) || renamed.contains(it.containerId()))
                .filter(it -> !it.standing().deleted())
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
}
