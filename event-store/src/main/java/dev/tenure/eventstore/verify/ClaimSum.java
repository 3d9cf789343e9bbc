package dev.tenure.eventstore.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Sums claims in any order: what was taken less what was freed equals what is held, unless something is wrong or was taken
 * twice. The hashes are keyed at random for each run, so that nobody can have prepared claims with an equal sum.
 */
final class ClaimSum {
    private static final int KEY_BYTES = 32;

    private final byte[] key = new byte[KEY_BYTES];

    ClaimSum() {
        new SecureRandom().nextBytes(key);
    }

    /** A sum of 128 bits, as two that are added apart. */
    record Sum(long one, long other) {
        static final Sum NOTHING = new Sum(0, 0);

        Sum plus(Sum more) {
            return new Sum(one + more.one, other + more.other);
        }

        Sum minus(Sum less) {
            return new Sum(one - less.one, other - less.other);
        }
    }

    Sum of(ClaimChange change) {
        Sum claim = of(change.kind(), change.hash(), change.holder());
        return change.taken() ? claim : Sum.NOTHING.minus(claim);
    }

    Sum of(String kind, byte[] hash, UUID holder) {
        MessageDigest digest = sha256();
        digest.update(key);
        digest.update(hash);
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(holder.getMostSignificantBits())
                .putLong(holder.getLeastSignificantBits())
                .array());
        ByteBuffer whole = ByteBuffer.wrap(digest.digest(kind.getBytes(StandardCharsets.UTF_8)));
        return new Sum(whole.getLong(), whole.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
