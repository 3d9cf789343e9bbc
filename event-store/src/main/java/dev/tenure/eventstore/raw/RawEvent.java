package dev.tenure.eventstore.raw;

import dev.tenure.eventstore.append.EventRow;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored, with what there is of its person's data key in the same snapshot.
 *
 * @param wrapped the person's data key as stored, null where there is none
 * @param erased whether the person's key was destroyed on record
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the database, never compared
public record RawEvent(long position, EventRow row, byte @Nullable [] wrapped, boolean erased) {
    /** What a copy has to select for {@link #parse}. */
    static final String COLUMNS = "e.position, e.aggregate_type, e.aggregate_id, e.sequence, e.event_id, e.name,"
            + " e.revision, e.occurred_at, e.person, e.payload, e.personal, e.metadata, e.claims, k.wrapped,"
            + " case when e.personal is not null and k.wrapped is null"
            + " then exists (select from events.erased x where x.person = e.person) else false end";

    static final String FROM = " from events.event e left join events.data_key k on k.person = e.person ";

    /** The event of a row as it was copied out. */
    public static RawEvent parse(byte[] copied) {
        RowFields row = new RowFields(copied);
        long position = row.number();
        EventRow event = new EventRow(
                row.text(),
                row.uuid(),
                row.number(),
                row.uuid(),
                row.text(),
                row.text(),
                row.micros(),
                row.uuidOrNull(),
                row.bytes(),
                row.bytesOrNull(),
                row.bytes(),
                row.bytesOrNull());
        return new RawEvent(position, event, row.bytesOrNull(), row.flag());
    }

    /** Whether what was sealed of it can be read by nobody any more, and that is on record. */
    public boolean isErased() {
        return row.personal() != null && wrapped == null && erased;
    }
}
