package dev.tenure.eventstore.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tenure.eventstore.append.EventRow;
import dev.tenure.eventstore.raw.RawEvent;
import dev.tenure.eventstore.raw.RawLink;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How rows of the log are written as lines and read again, bit by bit. A line's kind stands first. */
final class LineForm {
    static final String LOG = "tenure-log";
    static final String AGGREGATE = "tenure-aggregate";
    static final int VERSION = 1;
    static final String HEADER = "header";
    static final String EVENT = "event";
    static final String LINK = "link";
    static final String KEY = "key";
    static final String ERASED = "erased";
    static final String END = "end";
    static final String MANIFEST = "manifest";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final DateTimeFormatter TO_MICROS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
    /** Stands behind the name of a field whose bytes are no text. */
    private static final String AS_BASE64 = "Base64";

    private LineForm() {}

    static ObjectNode line(String kind) {
        return MAPPER.createObjectNode().put("kind", kind);
    }

    static byte[] bytes(ObjectNode line) {
        byte[] json = MAPPER.writeValueAsBytes(line);
        byte[] whole = Arrays.copyOf(json, json.length + 1);
        whole[json.length] = '\n';
        return whole;
    }

    static JsonNode parse(String line) {
        return MAPPER.readTree(line);
    }

    static String time(Instant instant) {
        return TO_MICROS.format(instant);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Who, what and when of an event, which is the same in every form. */
    static ObjectNode about(RawEvent event) {
        EventRow row = event.row();
        ObjectNode line = line(EVENT)
                .put("position", event.position())
                .put("type", row.aggregateType())
                .put("aggregate", row.aggregateId().toString())
                .put("sequence", row.sequence())
                .put("id", row.eventId().toString())
                .put("name", row.name())
                .put("revision", row.revision())
                .put("occurredAt", time(Instant.EPOCH.plus(row.occurredAt(), ChronoUnit.MICROS)));
        UUID person = row.person();
        return person == null ? line : line.put("person", person.toString());
    }

    static ObjectNode stored(RawEvent event) {
        EventRow row = event.row();
        ObjectNode line = about(event);
        put(line, "payload", row.plain());
        byte[] personal = row.personal();
        if (personal != null) {
            line.put("sealed", base64(personal));
        }
        put(line, "metadata", row.metadata());
        byte[] claims = row.claims();
        return claims == null ? line : line.put("claims", base64(claims));
    }

    static ObjectNode stored(RawLink link) {
        return line(LINK)
                .put("last", link.last())
                .put("events", link.events())
                .put("leaves", base64(link.leaves()))
                .put("hash", hex(link.hash()))
                .put("committedAt", time(link.committedAt()));
    }

    static EventRow event(JsonNode line) {
        return new EventRow(
                text(line, "type"),
                uuid(line, "aggregate"),
                number(line, "sequence"),
                uuid(line, "id"),
                text(line, "name"),
                text(line, "revision"),
                ChronoUnit.MICROS.between(Instant.EPOCH, instant(line, "occurredAt")),
                line.has("person") ? uuid(line, "person") : null,
                textBytes(line, "payload"),
                base64OrNull(line, "sealed"),
                textBytes(line, "metadata"),
                base64OrNull(line, "claims"));
    }

    static RawLink link(JsonNode line) {
        byte[] leaves = base64OrNull(line, "leaves");
        if (leaves == null) {
            throw new IllegalArgumentException("leaves is missing");
        }
        return new RawLink(
                number(line, "last"),
                Math.toIntExact(number(line, "events")),
                leaves,
                hash(line, "hash"),
                instant(line, "committedAt"));
    }

    static String text(JsonNode line, String name) {
        JsonNode field = line.path(name);
        if (!field.isString()) {
            throw new IllegalArgumentException(name + " is missing or is no text");
        }
        return field.stringValue();
    }

    static long number(JsonNode line, String name) {
        JsonNode field = line.path(name);
        if (!field.isIntegralNumber()) {
            throw new IllegalArgumentException(name + " is missing or is no whole number");
        }
        return field.longValue();
    }

    static UUID uuid(JsonNode line, String name) {
        return UUID.fromString(text(line, name));
    }

    static Instant instant(JsonNode line, String name) {
        try {
            return Instant.parse(text(line, name));
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(name + " is no time", e);
        }
    }

    static byte[] hash(JsonNode line, String name) {
        return HexFormat.of().parseHex(text(line, name));
    }

    static byte @Nullable [] base64OrNull(JsonNode line, String name) {
        return line.has(name) ? Base64.getDecoder().decode(text(line, name)) : null;
    }

    private static void put(ObjectNode line, String name, byte[] bytes) {
        String text = new String(bytes, UTF_8);
        if (Arrays.equals(text.getBytes(UTF_8), bytes)) {
            line.put(name, text);
        } else {
            line.put(name + AS_BASE64, base64(bytes));
        }
    }

    private static byte[] textBytes(JsonNode line, String name) {
        byte[] other = base64OrNull(line, name + AS_BASE64);
        return other == null ? text(line, name).getBytes(UTF_8) : other;
    }
}
