package dev.tenure.eventstore.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Keys for one purpose, told apart by their ids: the primary one is used from now on, the others open what is older. */
public final class Keyset {
    private static final int PREFIX_BYTES = 1 + Integer.BYTES;
    private static final byte TINK = 1;

    private final KeysetHandle handle;

    Keyset(KeysetHandle handle) {
        this.handle = handle;
    }

    KeysetHandle handle() {
        return handle;
    }

    Aead aead() throws GeneralSecurityException {
        return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** The id of the key that is used from now on. */
    public int primary() {
        return handle.getPrimary().getId();
    }

    public Set<Integer> ids() {
        Set<Integer> ids = new TreeSet<>();
        for (int i = 0; i < handle.size(); i++) {
            ids.add(handle.getAt(i).getId());
        }
        return ids;
    }

    /** All but the primary key's. */
    public Set<Integer> older() {
        Set<Integer> ids = ids();
        ids.remove(primary());
        return ids;
    }

    /** With one more key, which is used from now on. */
    public Keyset withNewPrimary() {
        return changed(builder -> builder.addEntry(newEntry().makePrimary()));
    }

    /** With one more key, which opens only: for processes that cannot all be given another primary key at once. */
    public Keyset withNewKey() {
        return changed(builder -> builder.addEntry(newEntry()));
    }

    /** With that one as the primary key. */
    public Keyset withPrimary(int id) {
        return changed(builder -> builder.getAt(indexOf(id)).makePrimary());
    }

    /** Without the older keys of which that holds. */
    public Keyset without(IntPredicate dropped) {
        return changed(builder -> {
            for (int i = handle.size() - 1; i >= 0; i--) {
                KeysetHandle.Entry entry = handle.getAt(i);
                if (!entry.isPrimary() && dropped.test(entry.getId())) {
                    builder.deleteAt(i);
                }
            }
        });
    }

    /** What everything begins with that was sealed under the key with that id. */
    public static byte[] prefix(int id) {
        return ByteBuffer.allocate(PREFIX_BYTES).put(TINK).putInt(id).array();
    }

    /** The id of the key under which that was sealed; none where it does not begin as what is sealed does. */
    public static OptionalInt idOf(byte[] sealed) {
        return sealed.length > PREFIX_BYTES && sealed[0] == TINK
                ? OptionalInt.of(ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt())
                : OptionalInt.empty();
    }

    /** An id as people are shown it; it is no secret. */
    public static String shown(int id) {
        return "key " + Integer.toUnsignedString(id);
    }

    private int indexOf(int id) {
        for (int i = 0; i < handle.size(); i++) {
            if (handle.getAt(i).getId() == id) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no key " + id);
    }

    private static KeysetHandle.Builder.Entry newEntry() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId();
    }

    private interface Change {
        void on(KeysetHandle.Builder builder);
    }

    private Keyset changed(Change change) {
        try {
            KeysetHandle.Builder builder =
                    KeysetHandle.newBuilder(handle).setConfiguration(RegistryConfiguration.get());
            change.on(builder);
            return new Keyset(builder.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset could not be changed", e);
        }
    }
}
