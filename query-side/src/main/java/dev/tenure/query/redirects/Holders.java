package dev.tenure.query.redirects;

import dev.tenure.query.slice.Erased;
import dev.tenure.query.slice.UnknownToSlice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The holders whom a batch is about: as they were, and what becomes of them and their addresses. */
final class Holders {
    private final Map<UUID, Holder> now = new HashMap<>();
    private final Set<UUID> before;
    private final Set<UUID> changed = new HashSet<>();
    private final Map<String, UUID> taken = new LinkedHashMap<>();

    private final Erased erased;

    Holders(Collection<Holder> stored, Erased erased) {
        this.erased = erased;
        stored.forEach(holder -> now.put(holder.id(), holder));
        before = Set.copyOf(now.keySet());
    }

    /**
     * An address that a holder has taken.
     *
     * @param holder as they are after the batch
     */
    record Taken(String address, Holder holder) {}

    /** A holder's first address. */
    void begin(UUID id, String kind, String address, long sequence) {
        if (!now.containsKey(id)) {
            put(new Holder(id, kind, address, /* closed= */ false, sequence));
        }
    }

    /** From now on every address of the holder leads to this one, which may be a former one of theirs. */
    void move(UUID id, String address, long sequence) {
        Holder holder = known(id);
        if (holder != null && sequence > holder.sequence()) {
            put(new Holder(id, holder.kind(), address, holder.closed(), sequence));
        }
    }

    /** From now on the holder's addresses lead nowhere, and are nobody else's all the same (REN-4). */
    void close(UUID id, long sequence) {
        Holder holder = known(id);
        if (holder != null && sequence > holder.sequence()) {
            now.put(id, new Holder(id, holder.kind(), holder.leadsTo(), /* closed= */ true, sequence));
            changed.add(id);
        }
    }

    /** Null of somebody who was erased, about whom nothing is of interest any more (LEA-5). */
    private @Nullable Holder known(UUID id) {
        Holder holder = now.get(id);
        if (holder == null && erased.among(List.of(id)).isEmpty()) {
            throw new UnknownToSlice("holder of an address", id);
        }
        return holder;
    }

    private void put(Holder holder) {
        UUID other = taken.put(holder.leadsTo(), holder.id());
        if (other != null && !other.equals(holder.id())) {
            throw new AddressOfAnother(holder.id());
        }
        now.put(holder.id(), holder);
        changed.add(holder.id());
    }

    /** The addresses that were taken in the batch, each once. */
    List<Taken> taken() {
        List<Taken> all = new ArrayList<>();
        taken.forEach((address, id) -> {
            Holder holder = now.get(id);
            if (holder != null) {
                all.add(new Taken(address, holder));
            }
        });
        return all;
    }

    /** Those who had addresses before the batch and whose addresses lead elsewhere after it. */
    List<Holder> moved() {
        return now.values().stream()
                .filter(holder -> before.contains(holder.id()) && changed.contains(holder.id()))
                .toList();
    }
}
