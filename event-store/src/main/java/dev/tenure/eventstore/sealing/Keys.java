package dev.tenure.eventstore.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys that live beside the database and never in it: a Tink keyset for sealing, another that wraps the data keys of
 * people, and the key of the keyed hashes, which never changes because claims are found by it.
 */
public final class Keys {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int HASH_KEY_BYTES = 32;

    private final KeysetHandle sealing;
    private final KeysetHandle wrapping;
    private final byte[] hashing;
    private final Sealer sealer;
    private final DataKeys dataKeys;

    private Keys(KeysetHandle sealing, KeysetHandle wrapping, byte[] hashing) throws GeneralSecurityException {
        this.sealing = sealing;
        this.wrapping = wrapping;
        this.hashing = hashing.clone();
        this.sealer = new TinkSealer(sealing);
        this.dataKeys = new DataKeys(wrapping.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    /**
     * Reads the key file, or makes one that only its owner can read.
     *
     * @param databaseIsNew whether nothing was ever sealed or hashed with other keys, so that a missing file is made
     * @throws KeysRefused if the file is missing beside a database in use, or not readable as a key file
     */
    public static Keys load(Path file, boolean databaseIsNew) {
        if (Files.exists(file)) {
            return read(file);
        }
        if (!databaseIsNew) {
            throw new KeysRefused("key file " + file + " is missing; the database in use was sealed with it:"
                    + " put it back from its backup");
        }
        Keys keys = generate();
        KeyFile.create(file, keys.toJson());
        return keys;
    }

    /** New keys that are kept nowhere. */
    public static Keys generate() {
        try {
            AeadConfig.register();
            byte[] hashKey = new byte[HASH_KEY_BYTES];
            new SecureRandom().nextBytes(hashKey);
            return new Keys(newKeyset(), newKeyset(), hashKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys could not be made", e);
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
        return new HmacKeyedHash(hashing);
    }

    private static Keys read(Path file) {
        try {
            AeadConfig.register();
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            byte[] hashKey = Base64.getDecoder().decode(json.path("hashing").asString());
            if (hashKey.length != HASH_KEY_BYTES) {
                throw new KeysRefused("key file " + file + " is not usable: its hashing key has not 32 bytes");
            }
            return new Keys(keyset(json, "sealing"), keyset(json, "wrapping"), hashKey);
        } catch (IOException e) {
            throw new KeysRefused("key file " + file + " cannot be read: " + e.getMessage(), e);
        } catch (JacksonException | IllegalArgumentException | GeneralSecurityException e) {
            throw new KeysRefused("key file " + file + " is not usable: it is damaged or not a key file", e);
        }
    }

    private byte[] toJson() {
        try {
            ObjectNode json = JSON.createObjectNode();
            json.put("hashing", Base64.getEncoder().encodeToString(hashing));
            json.set("sealing", json(sealing));
            json.set("wrapping", json(wrapping));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys could not be written", e);
        }
    }

    private static KeysetHandle newKeyset() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
    }

    private static KeysetHandle keyset(JsonNode json, String name) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                json.path(name).toString(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static JsonNode json(KeysetHandle keyset) throws GeneralSecurityException {
        return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }
}
