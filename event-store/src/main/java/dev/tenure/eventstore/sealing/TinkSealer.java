package dev.tenure.eventstore.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** AES-256-GCM of Tink; each sealed form begins with the id of its key, so that keys can be rotated. */
final class TinkSealer implements Sealer {
    private final Aead aead;

    TinkSealer(Aead aead) {
        this.aead = aead;
    }

    @Override
    public byte[] seal(byte[] clear, String context) {
        try {
            return aead.encrypt(clear, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not opened: changed, sealed for another context, or with another key", e);
        }
    }
}
