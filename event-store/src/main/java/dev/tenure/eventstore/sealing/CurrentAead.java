package dev.tenure.eventstore.sealing;

import com.google.crypto.tink.Aead;
import dev.tenure.eventstore.sealing.Keys.Opened;
import java.security.GeneralSecurityException;
import java.util.function.Function;

/** Seals with the present primary key; where something does not open it looks whether keys have come since. */
final class CurrentAead implements Aead {
    private final Keys keys;
    private final Function<Opened, Aead> purpose;

    CurrentAead(Keys keys, Function<Opened, Aead> purpose) {
        this.keys = keys;
        this.purpose = purpose;
    }

    @Override
    public byte[] encrypt(byte[] clear, byte[] context) throws GeneralSecurityException {
        return purpose.apply(keys.look()).encrypt(clear, context);
    }

    @Override
    public byte[] decrypt(byte[] sealed, byte[] context) throws GeneralSecurityException {
        Opened before = keys.opened();
        try {
            return purpose.apply(before).decrypt(sealed, context);
        } catch (GeneralSecurityException notOpened) {
            Opened now = keys.look();
            if (now.version().equals(before.version())) {
                throw notOpened;
            }
            return purpose.apply(now).decrypt(sealed, context);
        }
    }
}
