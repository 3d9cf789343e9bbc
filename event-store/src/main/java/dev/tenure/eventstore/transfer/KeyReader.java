package dev.tenure.eventstore.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tenure.eventstore.transfer.ImportTarget.Head;
import java.io.IOException;
import java.security.MessageDigest;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the end of an export, keys and who was erased, in one transaction that begins the store's new epoch. */
final class KeyReader {
    private final NumberedLines lines;
    private final ImportTarget store;
    private final LinkReader links;
    private final MessageDigest digest = Digests.sha256();
    private long keys;
    private long erased;

    KeyReader(NumberedLines lines, ImportTarget store, LinkReader links) {
        this.lines = lines;
        this.store = store;
        this.links = links;
    }

    void finish(Head reached, boolean anythingNew) throws SQLException, IOException {
        store.lock();
        store.requireUntouched(reached);
        long first = lines.number();
        JsonNode line = links.after();
        String kind = LineForm.text(line, "kind");
        while (!kind.equals(LineForm.END)) {
            try {
                take(line, kind);
            } catch (IllegalArgumentException wrong) {
                throw lines.refused("it is no whole line of its kind: " + wrong.getMessage());
            }
            line = following(lines.next());
            kind = line.path("kind").asString("");
        }
        requireAll(line, first);
        if (lines.next() != null) {
            throw lines.refused("there is more behind the closing line");
        }
        if (anythingNew) {
            store.beginEpoch();
        }
        store.commit();
    }

    private void take(JsonNode line, String kind) throws SQLException {
        digest.update((lines.text() + "\n").getBytes(UTF_8));
        if (kind.equals(LineForm.KEY)) {
            byte[] wrapped = LineForm.base64OrNull(line, "wrapped");
            if (wrapped == null) {
                throw new IllegalArgumentException("wrapped is missing");
            }
            store.key(LineForm.uuid(line, "person"), wrapped);
            keys++;
        } else if (kind.equals(LineForm.ERASED)) {
            store.erased(
                    LineForm.uuid(line, "person"),
                    LineForm.number(line, "position"),
                    LineForm.instant(line, "erasedAt"));
            erased++;
        } else {
            throw lines.refused("a line of kind '" + kind + "' cannot stand here");
        }
    }

    private void requireAll(JsonNode end, long first) {
        if (!LineForm.text(end, "hash").equals(LineForm.hex(links.hash()))) {
            throw lines.refused("the chain ends otherwise than this line says");
        }
        if (LineForm.number(end, "keys") != keys
                || LineForm.number(end, "erased") != erased
                || !LineForm.text(end, "sha256").equals(LineForm.hex(digest.digest()))) {
            throw lines.refused("the keys and erasures between lines " + first + " and " + (lines.number() - 1)
                    + " are not those that were written");
        }
    }

    private JsonNode following(@Nullable JsonNode line) {
        if (line == null) {
            throw lines.refused("the file ends before its closing line");
        }
        return line;
    }
}
