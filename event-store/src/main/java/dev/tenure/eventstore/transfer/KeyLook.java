package dev.tenure.eventstore.transfer;

import dev.tenure.eventstore.sealing.DataKeys;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Looks at the keys at the end of an export before anything of it is written, for they come last and all depends on them. */
final class KeyLook {
    private final DataKeys keys;
    private final ImportTarget store;

    KeyLook(DataKeys keys, ImportTarget store) {
        this.keys = keys;
        this.store = store;
    }

    /**
     * Tries each key that the store would take.
     *
     * @throws TransferRefused if one does not open, naming all under which such keys lie
     */
    void requireOpening(Path file) throws IOException, SQLException {
        MissingKeys missing = new MissingKeys(keys);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            BackwardLines backward = new BackwardLines(channel);
            for (String line = backward.previous(); line != null && !isLog(line); line = backward.previous()) {
                if (line.startsWith(kind(LineForm.KEY))) {
                    look(line, missing);
                }
            }
        }
        missing.require(
                file.toString(),
                "nothing of the file was taken, and the store ends at position "
                        + store.head().position() + " as before");
    }

    /** A line that is not whole is refused with its number when it is read. */
    private void look(String text, MissingKeys missing) throws SQLException {
        try {
            JsonNode line = LineForm.parse(text);
            UUID person = LineForm.uuid(line, "person");
            byte[] wrapped = LineForm.base64OrNull(line, "wrapped");
            if (wrapped != null && missing.isMissingFor(person, wrapped) && store.wantsKeyOf(person)) {
                missing.note(wrapped);
            }
        } catch (JacksonException | IllegalArgumentException notWhole) {
            return;
        }
    }

    private static boolean isLog(String line) {
        return line.startsWith(kind(LineForm.LINK))
                || line.startsWith(kind(LineForm.EVENT))
                || line.startsWith(kind(LineForm.HEADER));
    }

    private static String kind(String kind) {
        return "{\"kind\":\"" + kind + "\"";
    }
}
