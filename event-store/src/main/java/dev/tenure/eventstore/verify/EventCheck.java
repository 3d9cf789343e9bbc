package dev.tenure.eventstore.verify;

import dev.tenure.eventstore.append.EventDigest;
import dev.tenure.eventstore.append.EventRow;
import dev.tenure.eventstore.raw.RawEvent;
import dev.tenure.eventstore.sealing.DataKeys;
import dev.tenure.eventstore.stored.LogToken;
import dev.tenure.eventstore.stored.OwnedNamesSerializer;
import dev.tenure.eventstore.stored.PersonalPart;
import dev.tenure.eventstore.stored.StoredPayload;
import dev.tenure.eventstore.verify.ClaimSum.Sum;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Looks at one event by itself, in any thread: what it digests to, and whether this program can read it whole. */
final class EventCheck {
    private static final byte[] NOTHING = "{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final OwnedNamesSerializer serializer;
    private final EventUpcaster upcasters;
    private final DataKeys keys;
    private final ClaimSum sums;

    EventCheck(OwnedNamesSerializer serializer, EventUpcaster upcasters, DataKeys keys, ClaimSum sums) {
        this.sums = sums;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.keys = keys;
    }

    Checked check(byte[] copied) {
        RawEvent event = RawEvent.parse(copied);
        EventRow row = event.row();
        Sum claims = sum(row.claims());
        String problem = claims == null ? "its claims cannot be read" : problemOf(event);
        return new Checked(
                event.position(),
                row.aggregateId(),
                row.aggregateType(),
                row.sequence(),
                EventDigest.of(row),
                problem,
                claims);
    }

    private @Nullable String problemOf(RawEvent event) {
        EventRow row = event.row();
        byte[] sealed = row.personal();
        UUID person = row.person();
        if ((sealed == null) != (person == null)) {
            return "it has a sealed part without a person, or a person without a sealed part";
        }
        if (!isTexts(row.metadata())) {
            return "its metadata is not a whole JSON object of texts";
        }
        if (sealed == null || person == null) {
            return decoded(row, row.plain());
        }
        if (event.isErased()) {
            return isObject(row.plain()) ? null : "its JSON is not whole";
        }
        byte[] wrapped = event.wrapped();
        if (wrapped == null) {
            return "the data key of its person " + person + " is lost, and they were not erased";
        }
        return opened(row, sealed, person, wrapped);
    }

    private @Nullable String opened(EventRow row, byte[] sealed, UUID person, byte[] wrapped) {
        PersonalPart part;
        try {
            part = PersonalPart.of(
                    keys.unwrap(person, wrapped).open(sealed, PersonalPart.context(row.eventId(), person)));
        } catch (IllegalStateException notOpened) {
            return "its sealed part does not open: " + notOpened.getMessage();
        }
        byte[] words = part.words();
        if (words != null && !isTexts(words)) {
            return "the metadata in its sealed part is not a whole JSON object of texts";
        }
        return isObject(row.plain())
                ? decoded(row, new StoredPayload(row.plain(), part.component()).merged())
                : "its JSON is not whole";
    }

    /** Messages of the parser quote what they could not read, so they are not passed on. */
    private @Nullable String decoded(EventRow row, byte[] json) {
        try {
            if (upcasters == NoOpEventUpcaster.INSTANCE) {
                serializer.deserialize(new SimpleSerializedObject<>(json, byte[].class, row.name(), row.revision()));
                return null;
            }
            EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(data(row, json)), serializer, upcasters)
                    .forEach(message -> message.getPayload());
            return null;
        } catch (RuntimeException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof JacksonException) {
                    return "its JSON is not that of event '" + row.name() + "' revision " + row.revision();
                }
            }
            return "it cannot be read: " + failed.getMessage();
        }
    }

    private static TrackedDomainEventData<byte[]> data(EventRow row, byte[] json) {
        return new TrackedDomainEventData<>(
                LogToken.START,
                new GenericDomainEventEntry<>(
                        row.aggregateType(),
                        row.aggregateId().toString(),
                        row.sequence(),
                        row.eventId().toString(),
                        Instant.EPOCH.plus(row.occurredAt(), ChronoUnit.MICROS),
                        row.name(),
                        row.revision(),
                        json,
                        NOTHING));
    }

    private boolean isObject(byte[] json) {
        try (JsonParser parser = serializer.mapper().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException notWhole) {
            return false;
        }
    }

    private boolean isTexts(byte[] json) {
        try (JsonParser parser = serializer.mapper().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                if (parser.nextToken() != JsonToken.VALUE_STRING) {
                    return false;
                }
            }
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (JacksonException notWhole) {
            return false;
        }
    }

    private @Nullable Sum sum(byte @Nullable [] claims) {
        if (claims == null) {
            return Sum.NOTHING;
        }
        try {
            return ClaimChange.listOf(claims, serializer.mapper()).stream()
                    .map(sums::of)
                    .reduce(Sum.NOTHING, Sum::plus);
        } catch (RuntimeException notWhole) {
            return null;
        }
    }
}
