package dev.tenure.eventstore.sealing;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that live beside the database and never in it, read from a file or from the environment. A file that was replaced
 * is read again: before anything is sealed, and where something does not open.
 */
public final class Keys {
    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

    private final KeySource source;
    private final Sealer sealer;
    private final DataKeys dataKeys;
    private volatile Opened opened;
    private volatile @Nullable Object refused;

    private Keys(KeySource source, Keysets keysets, Object version) {
        this.source = source;
        this.opened = Opened.of(keysets, version);
        this.sealer = new TinkSealer(new CurrentAead(this, Opened::sealing));
        this.dataKeys = new DataKeys(new CurrentAead(this, Opened::wrapping));
    }

    /** The keys of one reading. */
    record Opened(Keysets keysets, Object version, Aead sealing, Aead wrapping) {
        static Opened of(Keysets keysets, Object version) {
            try {
                return new Opened(keysets, version, keysets.sealingAead(), keysets.wrappingAead());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("keys could not be used", e);
            }
        }
    }

    /**
     * Reads the key file, or makes one that only its owner can read.
     *
     * @param databaseIsNew whether nothing was ever sealed or hashed with other keys, so that a missing file is made
     * @throws KeysRefused if the file is missing beside a database in use, or not readable as a key file
     */
    public static Keys load(Path file, boolean databaseIsNew) {
        KeySource source = KeySource.of(file);
        if (!Files.exists(file)) {
            if (!databaseIsNew) {
                throw new KeysRefused("key file " + file + " is missing; the database in use was sealed with it:"
                        + " put it back from its backup");
            }
            KeyFile.create(file, Keysets.generate().toBytes());
        }
        return read(source);
    }

    /** Keys that were given as the content of a key file; what is sealed does not open with later ones. */
    public static Keys given(String json, String name) {
        return read(KeySource.fixed(name, json));
    }

    /** New keys that are kept nowhere. */
    public static Keys generate() {
        Keysets keysets = Keysets.generate();
        return new Keys(KeySource.fixed("generated keys", keysets.toBytes()), keysets, "generated keys");
    }

    private static Keys read(KeySource source) {
        Object version = source.version();
        return new Keys(source, keysets(source), version);
    }

    private static Keysets keysets(KeySource source) {
        try {
            return Keysets.parse(source.content(), source.name());
        } catch (IOException e) {
            throw new KeysRefused(source.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    public Sealer sealer() {
        return sealer;
    }

    /** The keys of people, wrapped by a key of this file. */
    public DataKeys dataKeys() {
        return dataKeys;
    }

    public KeyedHash keyedHash() {
        return new HmacKeyedHash(opened.keysets().hashing());
    }

    /** All keys, as they are now. */
    public Keysets keysets() {
        return look().keysets();
    }

    /** As an operator knows where they come from. */
    public String name() {
        return source.name();
    }

    /** The file that they are read from; none where they are given by the environment. */
    public Optional<Path> file() {
        return source.file();
    }

    /** Replaces the content of the key file, whole or not at all; its rights stay as they are. */
    public void replace(Keysets changed) {
        KeyFile.replace(source.file().orElseThrow(), changed.toBytes());
        look();
    }

    Opened opened() {
        return opened;
    }

    /** The keys as they lie there now, or the last that could be read; read again only where the file has changed. */
    Opened look() {
        Object version = source.version();
        if (!version.equals(opened.version()) && !version.equals(refused)) {
            readAgain(version);
        }
        return opened;
    }

    private synchronized void readAgain(Object version) {
        if (!version.equals(opened.version())) {
            refused = version;
            try {
                Keysets changed = keysets(source);
                if (MessageDigest.isEqual(changed.hashing(), opened.keysets().hashing())) {
                    opened = Opened.of(changed, version);
                    LOG.info("{} has changed and was read again", source.name());
                } else {
                    LOG.error("{} was replaced by that of another database: it is not used", source.name());
                }
            } catch (KeysRefused unusable) {
                LOG.warn("{}; what was read before is used on", unusable.getMessage());
            }
        }
    }
}
