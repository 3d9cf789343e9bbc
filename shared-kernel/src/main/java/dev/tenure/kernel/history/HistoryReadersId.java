package dev.tenure.kernel.history;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Under which the readings of one thing's history are recorded: beside the thing, whose own version a reading must not change.
 * It follows from the thing's id.
 */
public record HistoryReadersId(UUID value) {
    /** Of the history of that account, mailbox or whatever it is. */
    public static HistoryReadersId ofHistoryOf(UUID thing) {
        return new HistoryReadersId(UUID.nameUUIDFromBytes(("readers of " + thing).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads the usual written form of a UUID.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static HistoryReadersId of(String text) {
        return new HistoryReadersId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
