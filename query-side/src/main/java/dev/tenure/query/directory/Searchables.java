package dev.tenure.query.directory;

import dev.tenure.query.directory.DirectoryEntry.Searchable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is found of providers, people, mailboxes and lists, and by which words. */
final class Searchables {
    /** The words of a place, which many share. */
    private final Map<UUID, List<String>> places = new HashMap<>();

    private Searchables() {}

    /** Of everything that the batch began or renamed. */
    static List<Searchable> of(DirectoryBatch batch) {
        Searchables found = new Searchables();
        List<Searchable> all = new ArrayList<>();
        Set<UUID> renamed = batch.containers().shownAnew();
        batch.containers().found().forEach(container -> all.add(found.of(container)));
        batch.accountsFound().forEach(account -> all.add(found.of(account, batch.container(account.containerId()))));
        batch.mailboxes()
                .found(renamed)
                .forEach(mailbox -> all.add(found.of(mailbox, batch.container(mailbox.containerId()))));
        batch.lists().found(renamed).forEach(list -> all.add(found.of(list, batch.container(list.containerId()))));
        return all;
    }

    private Searchable of(DirectoryAccount account, DirectoryContainer container) {
        DirectoryEntry entry = entry(
                "person", account.id(), account.display(container), account.address(), account.mobile(), container);
        return new Searchable(
                entry,
                List.of(account.address()),
                account.formerAddresses(),
                words(container, account.given(), account.family()),
                account.standing());
    }

    private Searchable of(DirectoryContainer container) {
        DirectoryEntry entry = entry("provider", container.id(), container.name(), null, null, container);
        List<String> exact = List.of(container.odsCode().toLowerCase(Locale.ROOT));
        return new Searchable(entry, exact, List.of(), words(container), Standing.ACTIVE);
    }

    private Searchable of(DirectoryMailbox mailbox, DirectoryContainer container) {
        DirectoryEntry entry = entry("mailbox", mailbox.id(), mailbox.display(), mailbox.address(), null, container);
        return new Searchable(
                entry,
                List.of(mailbox.address()),
                mailbox.formerAddresses(),
                words(container, mailbox.displayName()),
                Standing.ACTIVE);
    }

    private Searchable of(DirectoryList list, DirectoryContainer container) {
        DirectoryEntry entry = entry("list", list.id(), list.display(), list.address(), null, container);
        return new Searchable(
                entry, List.of(list.address()), list.formerAddresses(), words(container, list.name()), Standing.ACTIVE);
    }

    /** The words of these texts and of the place, folded, each once. */
    private List<String> words(DirectoryContainer container, String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            words.addAll(Folding.words(text));
        }
        words.addAll(places.computeIfAbsent(
                container.id(),
                unseen -> Stream.of(container.name(), container.odsCode(), container.town())
                        .flatMap(text -> Folding.words(text).stream())
                        .toList()));
        return List.copyOf(words);
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
                List.of(),
                DirectoryEntry.linkTo(kind, id));
    }
}
