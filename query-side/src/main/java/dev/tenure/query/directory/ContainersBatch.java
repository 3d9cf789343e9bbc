package dev.tenure.query.directory;

import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.query.slice.Changing;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The containers that a batch of events is about, as they were and as they become. An event that comes twice changes nothing. */
final class ContainersBatch {
    private final Changing<DirectoryContainer> containers;
    private final Map<UUID, LocalDepartment> departments = new LinkedHashMap<>();
    private final Set<UUID> shownAnew = new LinkedHashSet<>();

    ContainersBatch(Collection<DirectoryContainer> stored) {
        containers = new Changing<>("container", stored, DirectoryContainer::id);
    }

    void open(DirectoryContainer container) {
        containers.begin(container);
    }

    DirectoryContainer require(UUID id) {
        return containers.require(id);
    }

    /** Shows the container, and everybody in it, as it is after an event (ORG-6). */
    void show(UUID id, long sequence, UnaryOperator<DirectoryContainer> change) {
        DirectoryContainer before = containers.require(id);
        if (sequence > before.version()) {
            containers.change(change.apply(before).seen(sequence));
            shownAnew.add(id);
        }
    }

    /** Notes an event that shows nowhere in the row but counts for its version. */
    void see(UUID id, long sequence) {
        DirectoryContainer before = containers.require(id);
        if (sequence > before.version()) {
            containers.change(before.seen(sequence));
        }
    }

    /** Notes who runs a local container. */
    void runBy(UUID id, LocalDepartment department, long sequence) {
        see(id, sequence);
        departments.put(id, department);
    }

    boolean isBegun(UUID id) {
        return containers.isBegun(id);
    }

    Collection<DirectoryContainer> begun() {
        return containers.begun();
    }

    Collection<DirectoryContainer> changed() {
        return containers.changed();
    }

    /** Who runs which local container from now on. */
    Map<UUID, LocalDepartment> departments() {
        return departments;
    }

    /** Those that are shown otherwise, and with them whatever is in them. */
    Set<UUID> shownAnew() {
        return shownAnew;
    }

    /** Those that are found otherwise than before, or for the first time. */
    List<DirectoryContainer> found() {
        return containers.all().stream()
                .filter(it -> containers.isBegun(it.id()) || shownAnew.contains(it.id()))
                .filter(it -> !it.closed())
                .toList();
    }

    /** Those that are found no longer (ORG-7). */
    List<UUID> closed() {
        return shownAnew.stream().filter(id -> containers.require(id).closed()).toList();
    }
}
