package dev.tenure.eventstore.transfer;

import dev.tenure.eventstore.sealing.DataKeys;
import dev.tenure.eventstore.sealing.Keyset;
import dev.tenure.eventstore.sealing.NotOpened;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tries whether data keys open with the keys that are here, and names those under which they lie that do not (LEA-5). */
final class MissingKeys {
    private final DataKeys keys;
    private final Map<String, Long> people = new TreeMap<>();

    MissingKeys(DataKeys keys) {
        this.keys = keys;
    }

    boolean isMissingFor(UUID person, byte[] wrapped) {
        try {
            keys.unwrap(person, wrapped);
            return false;
        } catch (NotOpened notHere) {
            return true;
        }
    }

    void note(byte[] wrapped) {
        OptionalInt id = Keyset.idOf(wrapped);
        people.merge(id.isPresent() ? Keyset.shown(id.getAsInt()) : "no key that has a number", 1L, Long::sum);
    }

    /** Refuses whatever was noted. */
    void require(String where, String taken) {
        if (!people.isEmpty()) {
            String each = people.entrySet().stream()
                    .map(one -> one.getKey() + " (" + one.getValue() + ")")
                    .collect(Collectors.joining(", "));
            throw new TransferRefused(where + ": data keys do not open with the present keys; they are wrapped with "
                    + each + ", the number of people in brackets: that key is not here, or what it wraps was changed;"
                    + " put the keys file here that has it; " + taken);
        }
    }
}
