package dev.tenure.eventstore.verify;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A place in the chain to be noted elsewhere: whoever has it finds a log that was cut off or made anew up to there.
 *
 * @param position of the last event
 * @param hash of the chain there
 */
@SuppressWarnings("ArrayRecordComponent") // compared by isAt
public record Anchor(long position, byte[] hash) {
    private static final int HASH_BYTES = 32;

    /** Reads what {@link #toString} wrote. */
    public static Anchor of(String text) {
        String[] parts = text.split(":", 2);
        try {
            Anchor anchor = new Anchor(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[parts.length - 1]));
            if (anchor.position < 0 || anchor.hash.length != HASH_BYTES) {
                throw new IllegalArgumentException("out of range");
            }
            return anchor;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is not <position>:<64 hexadecimal digits>", e);
        }
    }

    boolean hasHash(byte[] other) {
        return Arrays.equals(hash, other);
    }

    @Override
    public String toString() {
        return position + ":" + HexFormat.of().formatHex(hash);
    }
}
