package dev.tenure.eventstore.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * All keys as they were at one moment: a Tink keyset for sealing, another that wraps the data keys of people, and the key of
 * the keyed hashes. The first key that seals or wraps is the primary one; the others are kept to open what is older.
 */
public final class Keysets {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int HASH_KEY_BYTES = 32;

    private final Keyset sealing;
    private final Keyset wrapping;
    private final byte[] hashing;

    private Keysets(Keyset sealing, Keyset wrapping, byte[] hashing) {
        this.sealing = sealing;
        this.wrapping = wrapping;
        this.hashing = hashing.clone();
    }

    static Keysets generate() {
        try {
            AeadConfig.register();
            byte[] hashKey = new byte[HASH_KEY_BYTES];
            new SecureRandom().nextBytes(hashKey);
            return new Keysets(newKeyset(), newKeyset(), hashKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys could not be made", e);
        }
    }

    /**
     * Reads the JSON form.
     *
     * @throws KeysRefused if it is none
     */
    static Keysets parse(byte[] content, String name) {
        try {
            AeadConfig.register();
            JsonNode json = JSON.readTree(content);
            byte[] hashKey = Base64.getDecoder().decode(json.path("hashing").asString());
            if (hashKey.length != HASH_KEY_BYTES) {
                throw new KeysRefused(name + " is not usable: its hashing key has not 32 bytes");
            }
            return new Keysets(keyset(json, "sealing"), keyset(json, "wrapping"), hashKey);
        } catch (JacksonException | IllegalArgumentException | GeneralSecurityException e) {
            throw new KeysRefused(name + " is not usable: it is damaged or holds no keys", e);
        }
    }

    /** Seals messages, grants and uploads. */
    public Keyset sealing() {
        return sealing;
    }

    /** Wraps the data keys of people. */
    public Keyset wrapping() {
        return wrapping;
    }

    /** The same with other keysets; the hashing key never changes. */
    public Keysets with(Keyset otherSealing, Keyset otherWrapping) {
        return new Keysets(otherSealing, otherWrapping, hashing);
    }

    byte[] hashing() {
        return hashing.clone();
    }

    /** The secret JSON form, as it lies in a key file. */
    public String toJson() {
        ObjectNode json = JSON.createObjectNode();
        json.put("hashing", Base64.getEncoder().encodeToString(hashing));
        json.set("sealing", json(sealing));
        json.set("wrapping", json(wrapping));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    byte[] toBytes() {
        return toJson().getBytes(StandardCharsets.UTF_8);
    }

    Aead sealingAead() throws GeneralSecurityException {
        return sealing.aead();
    }

    Aead wrappingAead() throws GeneralSecurityException {
        return wrapping.aead();
    }

    private static Keyset newKeyset() throws GeneralSecurityException {
        return new Keyset(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
    }

    private static Keyset keyset(JsonNode json, String name) throws GeneralSecurityException {
        return new Keyset(TinkJsonProtoKeysetFormat.parseKeyset(
                json.path(name).toString(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }

    private static JsonNode json(Keyset keyset) {
        try {
            return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(
                    keyset.handle(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys could not be written", e);
        }
    }
}
