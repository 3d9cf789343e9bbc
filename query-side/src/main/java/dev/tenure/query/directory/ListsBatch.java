package dev.tenure.query.directory;

import dev.tenure.query.slice.Changing;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The lists that a batch of events is about, as they were and as they become. An event that comes twice changes nothing. */
final class ListsBatch {
    private final Changing<DirectoryList> lists;
    private final Set<UUID> shownAnew = new LinkedHashSet<>();
    private final Map<Entry, Boolean> entries = new LinkedHashMap<>();

    ListsBatch(Collection<DirectoryList> stored) {
        lists = new Changing<>("distribution list", stored, DirectoryList::id);
    }

    /** Something on a list; the kind is that of its entry in the directory. */
    record Entry(UUID listId, String kind, UUID id) {}

    void create(DirectoryList list) {
        lists.begin(list);
    }

    /** Shows the list as it is after an event. */
    void show(UUID id, long sequence, UnaryOperator<DirectoryList> change) {
        DirectoryList before = lists.require(id);
        if (sequence > before.version()) {
            lists.change(change.apply(before).seen(sequence));
            shownAnew.add(id);
        }
    }

    void put(Entry entry, boolean on, long sequence) {
        DirectoryList before = lists.require(entry.listId());
        if (sequence > before.version()) {
            lists.change(before.seen(sequence));
            entries.put(entry, on);
        }
    }

    boolean isBegun(UUID id) {
        return lists.isBegun(id);
    }

    Collection<DirectoryList> begun() {
        return lists.begun();
    }

    Collection<DirectoryList> changed() {
        return lists.changed();
    }

    /** Lists that are found otherwise than before, be it for their provider's new name, or for the first time. */
    List<DirectoryList> found(Set<UUID> renamedContainers) {
        return lists.all().stream()
                .filter(it -> lists.isBegun(it.id())
                        || shownAnew.contains(it.id())
                        || renamedContainers.contains(it.containerId()))
                .filter(it -> !it.closed())
                .toList();
    }

    /** Lists that are found no longer. */
    List<UUID> closed() {
        return Stream.concat(lists.begun().stream(), lists.changed().stream())
                .filter(DirectoryList::closed)
                .map(DirectoryList::id)
                .toList();
    }

    List<Entry> entries(boolean on) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue() == on)
                .filter(entry -> !lists.require(entry.getKey().listId()).closed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
