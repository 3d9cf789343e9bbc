package dev.tenure.eventstore.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
    private static final byte[] CLEAR = "temporary password: s3cr3t".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory = Path.of("");

    private final Keys keys = Keys.generate();

    @Test
    void whatIsSealedOpensInItsContextOnly() {
        byte[] sealed = keys.sealer().seal(CLEAR, "message 1");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("s3cr3t");
        assertThat(keys.sealer().open(sealed, "message 1")).isEqualTo(CLEAR);
        assertThatThrownBy(() -> keys.sealer().open(sealed, "message 2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Keys.generate().sealer().open(sealed, "message 1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        byte[] sealed = keys.sealer().seal(CLEAR, "message 1");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> keys.sealer().open(changed, "message 1"))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void keyedHashesAreEqualForEqualInputOnly() {
        KeyedHash hash = keys.keyedHash();

        assertThat(hash.of("claim/mobile", "+447700900123"))
                .hasSize(32)
                .isEqualTo(keys.keyedHash().of("claim/mobile", "+447700900123"))
                .isNotEqualTo(hash.of("claim/mobile", "+447700900124"))
                .isNotEqualTo(hash.of("claim/address", "+447700900123"))
                .isNotEqualTo(Keys.generate().keyedHash().of("claim/mobile", "+447700900123"));
        assertThat(hash.of("ab", "c")).isNotEqualTo(hash.of("a", "bc"));
    }

    @Test
    void aNewDatabaseGetsAKeyFileThatOnlyItsOwnerReads() throws IOException {
        Path file = directory.resolve("keys").resolve("keys.json");

        Keys made = Keys.load(file, true);
        Keys read = Keys.load(file, false);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(read.sealer().open(made.sealer().seal(CLEAR, "x"), "x")).isEqualTo(CLEAR);
        assertThat(read.keyedHash().of("a", "b")).isEqualTo(made.keyedHash().of("a", "b"));
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aDatabaseInUseIsNotGivenNewKeys() {
        Path file = directory.resolve("keys.json");

        assertThatThrownBy(() -> Keys.load(file, false))
                .isInstanceOf(KeysRefused.class)
                .hasMessageContaining("is missing")
                .hasMessageNotContaining("\n");
        assertThat(file).doesNotExist();
    }

    @Test
    void aDamagedKeyFileIsRefusedAndLeftAsItIs() throws IOException {
        Path file = directory.resolve("keys.json");
        for (String content : new String[] {"", "{}", "{\"hashing\":\"c2hvcnQ=\",\"sealing\":{}}", "[1"}) {
            Files.writeString(file, content);

            assertThatThrownBy(() -> Keys.load(file, true))
                    .isInstanceOf(KeysRefused.class)
                    .hasMessageContaining("is not usable");
            assertThat(file).hasContent(content);
        }
    }

    @Test
    void aKeyFileThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> Keys.load(directory, false))
                .isInstanceOf(KeysRefused.class)
                .hasMessageContaining("cannot be read");
    }
}
