package dev.tenure.app.start;

import dev.tenure.app.settings.TenureSettings;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.sealing.KeysRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where the keys are: in a file, or in the environment where nothing may be written; never in both.
 *
 * @param file the file, where it is one
 * @param given the keys themselves, where they are given
 */
public record KeyPlace(Path file, @Nullable String given) {
    /** The environment's name for what a key file holds otherwise. */
    static final String VARIABLE = "TENURE_KEYS";

    private static final String SETTING = "tenure.keys";

    /** As the settings and the environment say. */
    public static KeyPlace of(TenureSettings settings, Environment environment) {
        String given = environment.getProperty(SETTING, "");
        if (given.isBlank()) {
            return new KeyPlace(settings.keys(), null);
        }
        if (settings.keysFile() != null || Files.exists(settings.keys())) {
            throw new KeysRefused("keys are given twice, by " + VARIABLE + " and by the key file " + settings.keys()
                    + "; take one of them away");
        }
        return new KeyPlace(settings.keys(), given);
    }

    /** Reads them; a file that is missing is made where the database is new. */
    public Keys load(boolean databaseIsNew) {
        return given == null ? Keys.load(file, databaseIsNew) : Keys.given(given, VARIABLE);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return given == null ? "key file " + file : VARIABLE;
    }
}
