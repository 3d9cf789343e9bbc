package dev.tenure.eventstore.verify;

import dev.tenure.eventstore.raw.PulledRows;
import dev.tenure.eventstore.raw.Snapshot;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds the claims beside the fold of what the events say was taken and freed. Both come sorted by key from the server, so
 * that one key at a time is in memory.
 */
final class ClaimsCheck {
    private static final String CHANGES =
            "select c.change ->> 1, decode(c.change ->> 2, 'hex'), (c.change ->> 3)::uuid,"
                    + " c.change ->> 0 = '+', e.position from events.event e,"
                    + " jsonb_array_elements(convert_from(e.claims, 'UTF8')::jsonb) with ordinality as c(change, place)"
                    + " where e.claims is not null order by (c.change ->> 1) collate \"C\", 2, e.position, c.place";
    private static final String HELD =
            "select kind, key_hash, holder from events.claim order by kind collate \"C\", key_hash";

    private final PulledRows<Change> changes;
    private final PulledRows<Key> held;
    private @Nullable Change next;

    @SuppressWarnings("ArrayRecordComponent") // compared by the order of keys
    private record Key(String kind, byte[] hash, UUID holder) {
        int compareTo(Key other) {
            int kinds = Arrays.compareUnsigned(
                    kind.getBytes(StandardCharsets.UTF_8), other.kind.getBytes(StandardCharsets.UTF_8));
            return kinds == 0 ? Arrays.compareUnsigned(hash, other.hash) : kinds;
        }

        String name() {
            return kind + " " + HexFormat.of().formatHex(hash);
        }
    }

    private record Change(Key key, boolean taken, long position) {}

    /** What the events say of one key in the end; nobody holds it where the holder is null. */
    private record Folded(Key key, @Nullable UUID holder, long position) {}

    private ClaimsCheck(PulledRows<Change> changes, PulledRows<Key> held) {
        this.changes = changes;
        this.held = held;
    }

    static void run(Snapshot snapshot, Findings findings) throws SQLException {
        try (PulledRows<Change> changes = snapshot.rows(
                        CHANGES,
                        row -> new Change(
                                new Key(row.getString(1), row.getBytes(2), row.getObject(3, UUID.class)),
                                row.getBoolean(4),
                                row.getLong(5)));
                PulledRows<Key> held = snapshot.rows(
                        HELD, row -> new Key(row.getString(1), row.getBytes(2), row.getObject(3, UUID.class)))) {
            new ClaimsCheck(changes, held).compare(findings);
        }
    }

    private void compare(Findings findings) throws SQLException {
        next = changes.next();
        Folded told = fold();
        Key row = held.next();
        while (told != null || row != null) {
            int order = told == null ? 1 : row == null ? -1 : told.key().compareTo(row);
            if (told != null && order <= 0) {
                compare(told, order == 0 ? row : null, findings);
            } else if (row != null) {
                findings.add(null, row.holder(), "claim " + row.name() + " is held, and no event took it");
            }
            told = order <= 0 ? fold() : told;
            row = order >= 0 ? held.next() : row;
        }
    }

    private static void compare(Folded told, @Nullable Key row, Findings findings) {
        UUID holder = told.holder();
        String name = "claim " + told.key().name();
        if (row == null && holder != null) {
            findings.add(told.position(), holder, name + " was taken here and is not held in the table of claims");
        } else if (row != null && holder == null) {
            findings.add(
                    told.position(),
                    row.holder(),
                    name + " was freed here and is held by " + row.holder() + " in the table of claims");
        } else if (row != null && !row.holder().equals(holder)) {
            findings.add(
                    told.position(),
                    holder,
                    name + " belongs to " + holder + " by the events and to " + row.holder()
                            + " in the table of claims");
        }
    }

    /** All changes of the next key, and where the last of them was that counted. */
    private @Nullable Folded fold() throws SQLException {
        Change change = next;
        if (change == null) {
            return null;
        }
        Key key = change.key();
        UUID holder = null;
        long position = change.position();
        while (change != null && change.key().compareTo(key) == 0) {
            UUID after = new ClaimChange(
                            change.taken(), key.kind(), key.hash(), change.key().holder())
                    .holderAfter(holder);
            if (after == null ? holder != null : !after.equals(holder)) {
                position = change.position();
            }
            holder = after;
            change = changes.next();
        }
        next = change;
        return new Folded(key, holder, position);
    }
}
