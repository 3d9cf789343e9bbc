package dev.tenure.query.directory;

import dev.tenure.query.directory.DirectoryEntry.Searchable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is found of providers, people and mailboxes, and by which words. */
final class Searchables {
    private Searchables() {}

    /** Of everything that the batch began or renamed. */
    static List<Searchable> of(DirectoryBatch batch) {
        List<Searchable> all = new ArrayList<>();
        batch.newContainers().forEach(container -> all.add(of(container)));
        Stream.concat(batch.newAccounts().stream(), batch.renamedAccounts().stream())
                .forEach(account -> all.add(of(account, batch.container(account.containerId()))));
        batch.newMailboxes().forEach(mailbox -> all.add(of(mailbox, batch.container(mailbox.containerId()))));
        return all;
    }

    private static Searchable of(DirectoryAccount account, DirectoryContainer container) {
        DirectoryEntry entry = entry(
                "person", account.id(), account.display(container), account.address(), account.mobile(), container);
        return new Searchable(
                entry,
                List.of(account.address()),
                account.formerAddresses(),
                words(container, account.given(), account.family()));
    }

    private static Searchable of(DirectoryContainer container) {
        DirectoryEntry entry = entry("provider", container.id(), container.name(), null, null, container);
        List<String> exact = List.of(container.odsCode().toLowerCase(Locale.ROOT));
        return new Searchable(entry, exact, List.of(), words(container));
    }

    private static Searchable of(DirectoryMailbox mailbox, DirectoryContainer container) {
        DirectoryEntry entry = entry("mailbox", mailbox.id(), mailbox.display(), mailbox.address(), null, container);
        return new Searchable(entry, List.of(mailbox.address()), List.of(), words(container, mailbox.displayName()));
    }

    /** The words of these texts and of the place, folded, each once. */
    private static List<String> words(DirectoryContainer container, String... texts) {
        return Stream.concat(Stream.of(texts), Stream.of(container.name(), container.odsCode(), container.town()))
                .flatMap(text -> Folding.words(text).stream())
                .distinct()
                .toList();
    }

    private static DirectoryEntry entry(
            String kind,
            UUID id,
            String display,
            @Nullable String address,
            @Nullable String mobile,
            DirectoryContainer container) {
        return new DirectoryEntry(
                kind,
                id,
                display,
                address,
                mobile,
                container.id(),
                container.name(),
                container.odsCode(),
                container.town(),
                DirectoryEntry.linkTo(kind, id));
    }
}
