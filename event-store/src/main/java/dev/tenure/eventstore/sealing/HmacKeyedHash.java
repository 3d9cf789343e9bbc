package dev.tenure.eventstore.sealing;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 over the purpose's length, the purpose and the value. */
public final class HmacKeyedHash implements KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";
    private final ThreadLocal<Mac> macs;

    HmacKeyedHash(byte[] key) {
        SecretKeySpec secret = new SecretKeySpec(key, ALGORITHM);
        macs = ThreadLocal.withInitial(() -> mac(secret));
    }

    @Override
    public byte[] of(String purpose, String value) {
        Mac mac = macs.get();
        byte[] prefix = purpose.getBytes(StandardCharsets.UTF_8);
        for (int shift = 24; shift >= 0; shift -= 8) {
            mac.update((byte) (prefix.length >>> shift));
        }
        mac.update(prefix);
        return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(SecretKeySpec secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
