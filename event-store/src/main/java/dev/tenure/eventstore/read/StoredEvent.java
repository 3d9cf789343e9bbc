package dev.tenure.eventstore.read;

import dev.tenure.eventstore.sealing.DataKeys;
import dev.tenure.eventstore.sealing.NotOpened;
import dev.tenure.eventstore.stored.ErasedEvent;
import dev.tenure.eventstore.stored.LogToken;
import dev.tenure.eventstore.stored.StoredPayload;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log, as Axon takes it: the personal part is opened and merged in again, once somebody looks at it. Where its key was destroyed, all that
 * is handed out is an {@link ErasedEvent}.
 *
 * @param place its position, in the epoch that the log was in when it was read
 * @param erased whether the key of its person was destroyed
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the database, never compared
record StoredEvent(
        LogToken place,
        String aggregateType,
        String aggregateId,
        long sequence,
        String eventId,
        Instant occurredAt,
        String name,
        String revision,
        byte[] plain,
        byte[] plainMetadata,
        @Nullable SealedPart sealed,
        boolean erased)
        implements TrackedEventData<byte[]>, DomainEventData<byte[]> {
    /** The epoch is read in the same statement, so that a page and what it is compared with are of one moment. */
    static final String COLUMNS = "e.position, e.aggregate_type, e.aggregate_id, e.sequence, e.event_id, e.occurred_at,"
            + " e.name, e.revision, e.payload, e.personal, e.metadata, e.person, k.wrapped,"
            + " case when e.personal is not null and k.wrapped is null"
            + " then (select true from events.erased x where x.person = e.person limit 1) end,"
            + " (select epoch from events.head)";

    private static final SerializedType METADATA = new SerializedMetaData<>(new byte[0], byte[].class).getType();
    private static final long SECONDS_TO_2000 = 946_684_800L;
    private static final long MICROS = 1_000_000L;

    static StoredEvent read(ResultSet row, DataKeys keys) throws SQLException {
        LogToken place = new LogToken(row.getLong(15), row.getLong(1));
        UUID eventId = row.getObject(5, UUID.class);
        boolean erased = row.getBoolean(14);
        return new StoredEvent(
                place,
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                eventId.toString(),
                instant(row),
                row.getString(7),
                row.getString(8),
                row.getBytes(9),
                row.getBytes(11),
                sealed(row, eventId, erased, keys),
                erased);
    }

    private static @Nullable SealedPart sealed(ResultSet row, UUID eventId, boolean erased, DataKeys keys)
            throws SQLException {
        byte[] blob = row.getBytes(10);
        if (blob == null || erased) {
            return null;
        }
        UUID person = row.getObject(12, UUID.class);
        byte[] wrapped = row.getBytes(13);
        if (wrapped == null) {
            throw new NotOpened("the data key of " + person + " is lost: it is not there, and they were not erased");
        }
        return new SealedPart(keys, eventId, person, wrapped, blob);
    }

    /** Results come in binary form: eight bytes of microseconds since 2000. */
    private static Instant instant(ResultSet row) throws SQLException {
        byte[] binary = row.getBytes(6);
        if (binary.length != Long.BYTES) {
            return row.getObject(6, OffsetDateTime.class).toInstant();
        }
        long micros = ByteBuffer.wrap(binary).getLong();
        return Instant.ofEpochSecond(
                SECONDS_TO_2000 + Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }

    long position() {
        return place.last();
    }

    /** The event's JSON, as much of it as can be read. */
    String text() {
        return new String(json(), StandardCharsets.UTF_8);
    }

    private byte[] json() {
        return new StoredPayload(plain, SealedPart.open(sealed).component()).merged();
    }

    private byte[] metadata() {
        return JsonObjects.merged(plainMetadata, SealedPart.open(sealed).words());
    }

    @Override
    public TrackingToken trackingToken() {
        return place;
    }

    @Override
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return occurredAt;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return sealed == null
                ? new SerializedMetaData<>(plainMetadata, byte[].class)
                : new LazyBytes(METADATA, this::metadata);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return erased
                ? new SimpleSerializedObject<>(erasedJson(), byte[].class, ErasedEvent.NAME, null)
                : new LazyBytes(new SimpleSerializedType(name, revision), this::json);
    }

    private byte[] erasedJson() {
        return JsonObjects.bytes(new ErasedEvent(name, revision, text()));
    }
}
