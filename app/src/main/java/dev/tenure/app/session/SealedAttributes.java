package dev.tenure.app.session;

import dev.tenure.eventstore.sealing.Sealer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What sessions hold, among it access tokens, is sealed before it reaches the database. */
final class SealedAttributes {
    private static final String CONTEXT = "session-attribute";
    private final Sealer sealer;

    SealedAttributes(Sealer sealer) {
        this.sealer = sealer;
    }

    byte[] sealed(Object attribute) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(attribute);
        } catch (IOException notSerializable) {
            throw new UncheckedIOException(notSerializable);
        }
        return sealer.seal(bytes.toByteArray(), CONTEXT);
    }

    /** Only what was sealed by this engine is read; what another version wrote is as good as not there. */
    @Nullable Object opened(byte[] sealed) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(sealer.open(sealed, CONTEXT)))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException | IllegalStateException otherVersion) {
            return null;
        }
    }
}
