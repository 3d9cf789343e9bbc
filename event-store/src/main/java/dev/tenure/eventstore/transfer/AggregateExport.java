package dev.tenure.eventstore.transfer;

import dev.tenure.eventstore.append.EventRow;
import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.eventstore.raw.CopiedRows;
import dev.tenure.eventstore.raw.RawEvent;
import dev.tenure.eventstore.raw.Snapshot;
import dev.tenure.eventstore.sealing.DataKeys;
import dev.tenure.eventstore.stored.PersonalPart;
import dev.tenure.eventstore.stored.StoredPayload;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the events of one aggregate for people to read: in clear as far as the keys are there, or as stored. */
public final class AggregateExport {
    private final DataSource source;
    private final DataKeys keys;
    private final Clock clock;
    private final MessageDigest digest = Digests.sha256();

    public AggregateExport(DataSource source, DataKeys keys, Clock clock) {
        this.source = source;
        this.keys = keys;
        this.clock = clock;
    }

    /** Returns how many events it has; the last line has their number, the position of the log and the SHA-256 of the rest. */
    public long write(UUID aggregate, boolean sealed, OutputStream out) throws IOException {
        try (Snapshot snapshot = Snapshot.take(source);
                CopiedRows rows = snapshot.events(aggregate)) {
            if (!sealed) {
                requireOpening(snapshot, aggregate);
            }
            long head = snapshot.list("select last_position from events.head", row -> row.getLong(1))
                    .get(0);
            put(
                    out,
                    LineForm.line(LineForm.HEADER)
                            .put("format", LineForm.AGGREGATE)
                            .put("version", LineForm.VERSION)
                            .put("aggregate", aggregate.toString())
                            .put("sealed", sealed)
                            .put("writtenAt", LineForm.time(clock.instant())));
            long count = 0;
            for (byte[] row = rows.next(); row != null; row = rows.next()) {
                RawEvent event = RawEvent.parse(row);
                put(out, sealed ? LineForm.stored(event) : clear(event));
                count++;
            }
            out.write(LineForm.bytes(LineForm.line(LineForm.MANIFEST)
                    .put("aggregate", aggregate.toString())
                    .put("events", count)
                    .put("head", head)
                    .put("sha256", LineForm.hex(digest.digest()))));
            return count;
        } catch (SQLException e) {
            throw new LogUnavailable("the log could not be read: " + e.getMessage(), e);
        }
    }

    /** Before the first line, so that no half of a history is handed on. */
    private void requireOpening(Snapshot snapshot, UUID aggregate) throws SQLException {
        MissingKeys missing = new MissingKeys(keys);
        snapshot.list(
                "select person, wrapped from events.data_key where person in"
                        + " (select person from events.event where aggregate_id = '" + aggregate + "')",
                row -> {
                    byte[] wrapped = row.getBytes(2);
                    if (missing.isMissingFor(row.getObject(1, UUID.class), wrapped)) {
                        missing.note(wrapped);
                    }
                    return aggregate;
                });
        missing.require("aggregate " + aggregate, "nothing of it was written; --sealed writes it without them");
    }

    private void put(OutputStream out, ObjectNode line) throws IOException {
        byte[] bytes = LineForm.bytes(line);
        digest.update(bytes);
        out.write(bytes);
    }

    private ObjectNode clear(RawEvent event) {
        EventRow row = event.row();
        ObjectNode line = LineForm.about(event);
        PersonalPart part = new PersonalPart(null, null);
        byte[] sealed = row.personal();
        byte[] wrapped = event.wrapped();
        UUID person = row.person();
        if (sealed != null && person != null && wrapped != null) {
            part = PersonalPart.of(
                    keys.unwrap(person, wrapped).open(sealed, PersonalPart.context(row.eventId(), person)));
        } else if (sealed != null) {
            line.put("personal", event.erased() ? "erased" : "not readable: its data key is lost");
        }
        line.set("payload", json(new StoredPayload(row.plain(), part.component()).merged()));
        ObjectNode metadata = LineForm.line("").removeAll();
        json(row.metadata()).properties().forEach(entry -> metadata.set(entry.getKey(), entry.getValue()));
        byte[] words = part.words();
        if (words != null) {
            json(words).properties().forEach(entry -> metadata.set(entry.getKey(), entry.getValue()));
        }
        line.set("metadata", metadata);
        return line;
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return LineForm.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new TransferRefused("an event of the aggregate is not whole JSON: verify names it", e);
        }
    }
}
