package dev.tenure.query.directory;

import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.query.slice.Erased;
import dev.tenure.query.slice.UnknownToSlice;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the slice's own rows, each kind of a whole batch by one statement. */
final class DirectoryTables {
    private final ContainerTable containers;
    private final AccountTable accounts;
    private final MailboxTable mailboxes;
    private final EntryTable entries;
    private final ListTable lists;
    private final Erased erased;

    DirectoryTables(JdbcClient jdbc) {
        this(jdbc, Erased.nobody());
    }

    DirectoryTables(JdbcClient jdbc, Erased erased) {
        this.erased = erased;
        this.containers = new ContainerTable(jdbc);
        this.accounts = new AccountTable(jdbc);
        this.mailboxes = new MailboxTable(jdbc);
        this.entries = new EntryTable(jdbc);
        this.lists = new ListTable(jdbc);
    }

    Optional<DirectoryContainer> container(UUID id) {
        return containers.of(Set.of(id)).stream().findFirst();
    }

    /** Who runs it, where it is a local one. */
    Optional<LocalDepartment> department(UUID containerId) {
        return containers.departments().of(containerId);
    }

    DirectoryContainer requireContainer(UUID id) {
        return container(id).orElseThrow(() -> new UnknownToSlice("container", id));
    }

    Optional<DirectoryAccount> account(UUID id) {
        return accounts.of(Set.of(id), Set.of()).stream().findFirst();
    }

    /** An open one. */
    Optional<DirectoryMailbox> mailbox(UUID id) {
        return mailboxes.of(Set.of(id), Set.of()).stream()
                .filter(mailbox -> !mailbox.closed())
                .findFirst();
    }

    /** What there is of what a batch is about, and the containers that it belongs to. */
    DirectoryBatch load(Mentioned mentioned) {
        List<DirectoryAccount> people = accounts.of(mentioned.accounts(), mentioned.renamed());
        List<DirectoryMailbox> boxes = mailboxes.of(mentioned.mailboxes(), mentioned.renamed());
        List<DirectoryList> known = lists.of(mentioned.lists(), mentioned.renamed());
        Set<UUID> places = new HashSet<>(mentioned.containers());
        people.forEach(account -> places.add(account.containerId()));
        boxes.forEach(mailbox -> places.add(mailbox.containerId()));
        known.forEach(list -> places.add(list.containerId()));
        return new DirectoryBatch(
                new ContainersBatch(containers.of(places)),
                people,
                new MailboxesBatch(boxes),
                new ListsBatch(known),
                erased(mentioned, people));
    }

    /** Those of whom there is nothing because they were erased; nobody is asked about anybody else. */
    private Set<UUID> erased(Mentioned mentioned, List<DirectoryAccount> people) {
        Set<UUID> missing = new HashSet<>(mentioned.accounts());
        missing.removeAll(mentioned.registered());
        people.forEach(account -> missing.remove(account.id()));
        return missing.isEmpty() ? Set.of() : erased.among(missing);
    }

    /** Removes people, and whatever is told of them. */
    void forget(Collection<UUID> people) {
        entries.forget(people);
        accounts.forget(people);
    }

    void write(DirectoryBatch batch) {
        containers.write(batch.containers());
        accounts.write(batch);
        mailboxes.write(batch.mailboxes());
        lists.write(batch.lists());
        entries.write(batch);
    }
}
