package dev.tenure.eventstore.transfer;

import dev.tenure.eventstore.raw.PulledRows;
import dev.tenure.eventstore.raw.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The end of an export: wrapped data keys, who was erased, and the line that says it is whole. */
final class KeySection {
    private final Snapshot snapshot;
    private final MessageDigest digest = Digests.sha256();
    private long keys;
    private long erased;

    KeySection(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    void write(OutputStream out, long events, String hash) throws SQLException, IOException {
        try (PulledRows<ObjectNode> lines = snapshot.rows(
                "select person, wrapped from events.data_key order by person",
                row -> LineForm.line(LineForm.KEY)
                        .put("person", row.getObject(1, UUID.class).toString())
                        .put("wrapped", LineForm.base64(row.getBytes(2))))) {
            keys = write(out, lines);
        }
        try (PulledRows<ObjectNode> lines = snapshot.rows(
                "select person, position, (extract(epoch from erased_at) * 1000000)::bigint from events.erased"
                        + " order by person",
                row -> LineForm.line(LineForm.ERASED)
                        .put("person", row.getObject(1, UUID.class).toString())
                        .put("position", row.getLong(2))
                        .put("erasedAt", LineForm.time(Instant.EPOCH.plus(row.getLong(3), ChronoUnit.MICROS))))) {
            erased = write(out, lines);
        }
        out.write(LineForm.bytes(LineForm.line(LineForm.END)
                .put("events", events)
                .put("hash", hash)
                .put("keys", keys)
                .put("erased", erased)
                .put("sha256", LineForm.hex(digest.digest()))));
    }

    private long write(OutputStream out, PulledRows<ObjectNode> lines) throws SQLException, IOException {
        long count = 0;
        for (ObjectNode line = lines.next(); line != null; line = lines.next()) {
            byte[] bytes = LineForm.bytes(line);
            digest.update(bytes);
            out.write(bytes);
            count++;
        }
        return count;
    }
}
