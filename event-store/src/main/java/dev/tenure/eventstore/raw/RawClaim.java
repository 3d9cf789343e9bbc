package dev.tenure.eventstore.raw;

import java.util.UUID;

/** A claim as it is stored. */
@SuppressWarnings("ArrayRecordComponent") // carried from the database, never compared
public record RawClaim(String kind, byte[] hash, UUID holder) {
    static final String SELECT = "kind, key_hash, holder from events.claim";

    /** The claim of a row as it was copied out. */
    public static RawClaim parse(byte[] copied) {
        RowFields row = new RowFields(copied);
        return new RawClaim(row.text(), row.bytes(), row.uuid());
    }
}
