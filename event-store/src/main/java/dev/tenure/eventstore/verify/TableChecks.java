package dev.tenure.eventstore.verify;

import dev.tenure.eventstore.raw.Snapshot;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is asked of the tables as a whole; the server does the work, and spills to disk what it has no memory for. */
final class TableChecks {
    private static final String SEQUENCES = "select position, aggregate_id, sequence, due, aggregate_type = first_type"
            + " from (select position, aggregate_id, sequence, aggregate_type, coalesce(lag(sequence) over w, -1) + 1 as due,"
            + " first_value(aggregate_type) over w as first_type from events.event"
            + " window w as (partition by aggregate_id order by position)) as e"
            + " where sequence <> due or aggregate_type <> first_type order by position limit 20";
    private static final String KEYS_OF_ERASED =
            "select x.position, x.person from events.erased x join events.data_key k on k.person = x.person"
                    + " order by x.position limit 20";
    private static final String EPOCHS = "select ordinal, from_position, epoch from events.epoch order by ordinal";
    private static final String HEAD = "select last_position, hash, epoch from events.head";

    private final Snapshot snapshot;
    private final Findings findings;

    TableChecks(Snapshot snapshot, Findings findings) {
        this.snapshot = snapshot;
        this.findings = findings;
    }

    /** Where the log says it ends. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Head(long position, byte[] hash, long epoch) {}

    private record Epoch(int ordinal, long from, long epoch) {}

    Head head() throws SQLException {
        List<Head> heads = snapshot.list(HEAD, row -> new Head(row.getLong(1), row.getBytes(2), row.getLong(3)));
        if (heads.size() != 1) {
            throw new IllegalStateException("events.head has " + heads.size() + " rows, and should have one");
        }
        return heads.get(0);
    }

    void head(Head head, Anchor chain) {
        if (head.position() != chain.position()) {
            findings.add(
                    Math.min(head.position(), chain.position()) + 1,
                    null,
                    "the head stands at position " + head.position() + " and the chain ends at " + chain.position());
        } else if (!chain.hasHash(head.hash())) {
            findings.add(chain.position(), null, "the hash of the head is not that of the last link");
        }
    }

    /** Each aggregate's sequences count up from 0 in the order of positions, and it is of one type. */
    void sequences() throws SQLException {
        snapshot.list(SEQUENCES, row -> {
            long sequence = row.getLong(3);
            findings.add(
                    row.getLong(1),
                    row.getObject(2, UUID.class),
                    row.getBoolean(5)
                            ? "sequence " + row.getLong(4) + " is due here and " + sequence + " stands here"
                            : "its aggregate changes its type");
            return sequence;
        });
    }

    /** Whoever was erased has no data key any more. */
    void keysOfErased() throws SQLException {
        snapshot.list(KEYS_OF_ERASED, row -> Map.entry(row.getLong(1), row.getObject(2, UUID.class)))
                .forEach(key -> findings.add(
                        key.getKey(),
                        key.getValue(),
                        "person " + key.getValue() + " was erased here and has a data key again"));
    }

    /** Epochs begin one after another, none beyond the head, and the head is in the last of them. */
    void epochs(Head head) throws SQLException {
        long from = 0;
        int ordinal = 0;
        long last = 0;
        for (Epoch epoch : snapshot.list(EPOCHS, row -> new Epoch(row.getInt(1), row.getLong(2), row.getLong(3)))) {
            ordinal++;
            if (epoch.ordinal() != ordinal || epoch.from() < from || epoch.from() > head.position()) {
                findings.add(
                        null,
                        null,
                        "epoch " + epoch.ordinal() + " begins at position " + epoch.from()
                                + ", which is not after the ones before it and within the log");
            }
            ordinal = epoch.ordinal();
            from = epoch.from();
            last = epoch.epoch();
        }
        if (last != head.epoch()) {
            findings.add(null, null, "the head is in an epoch that is not the last one that began");
        }
    }
}
