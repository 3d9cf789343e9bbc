package dev.tenure.eventstore.read;

import dev.tenure.eventstore.stored.StoredPayload;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A row of the log, as Axon takes it: the personal component is merged into the payload again. */
@SuppressWarnings("ArrayRecordComponent") // carried from the database, never compared
record StoredEvent(
        long position,
        String aggregateType,
        String aggregateId,
        long sequence,
        String eventId,
        Instant occurredAt,
        String name,
        String revision,
        byte[] json,
        byte[] metadata)
        implements TrackedEventData<byte[]>, DomainEventData<byte[]> {
    static final String COLUMNS =
            "position, aggregate_type, aggregate_id, sequence, event_id, occurred_at, name, revision,"
                    + " payload, personal, metadata";

    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getString(8),
                new StoredPayload(row.getBytes(9), row.getBytes(10)).merged(),
                row.getBytes(11));
    }

    String text() {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
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
        return new SerializedMetaData<>(metadata, byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(json, byte[].class, name, revision);
    }
}
