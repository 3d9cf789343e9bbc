package dev.tenure.eventstore.append;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of an event's stored fields, each behind its length so that nothing can move from one to the next. It begins
 * with a zero byte as a leaf of RFC 6962 does (2.1), so that the same digests can become a tree. What is sealed is covered as
 * it is stored: the digest holds after erasure too (AUD-4).
 */
public final class EventDigest {
    /** How many bytes a digest has. */
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(EventDigest::sha256);

    private EventDigest() {}

    /** The digest of that row. */
    public static byte[] of(EventRow row) {
        MessageDigest digest = SHA_256.get();
        digest.reset();
        digest.update(LEAF);
        add(digest, row.aggregateType().getBytes(UTF_8));
        add(digest, bytes(row.aggregateId()));
        add(digest, bytes(row.sequence()));
        add(digest, bytes(row.eventId()));
        add(digest, row.name().getBytes(UTF_8));
        add(digest, row.revision().getBytes(UTF_8));
        add(digest, bytes(row.occurredAt()));
        UUID person = row.person();
        add(digest, person == null ? null : bytes(person));
        add(digest, row.plain());
        add(digest, row.personal());
        add(digest, row.metadata());
        add(digest, row.claims());
        return digest.digest();
    }

    /**
     * The hash of a link of the chain.
     *
     * @param before the hash of the link before it, 32 zero bytes for the first
     * @param first the position of its first event
     * @param leaves the digests of its events, one after another
     */
    public static byte[] ofLink(byte[] before, long first, int events, byte[] leaves) {
        MessageDigest digest = SHA_256.get();
        digest.reset();
        digest.update(before);
        digest.update(bytes(first));
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(events).array());
        return digest.digest(leaves);
    }

    private static void add(MessageDigest digest, byte @Nullable [] field) {
        int length = field == null ? -1 : field.length;
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (length >>> shift));
        }
        if (field != null) {
            digest.update(field);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
