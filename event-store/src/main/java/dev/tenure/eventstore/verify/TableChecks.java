package dev.tenure.eventstore.verify;

import dev.tenure.eventstore.raw.Snapshot;
import java.sql.SQLException;
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
    private static final String EPOCHS = "select ordinal, from_position from events.epoch order by ordinal";
    private static final String HEAD =
            "select last_position, (select max(last_position) from events.outcome)" + " from events.head";

    private final Snapshot snapshot;
    private final Findings findings;

    TableChecks(Snapshot snapshot, Findings findings) {
        this.snapshot = snapshot;
        this.findings = findings;
    }

    /**
     * Where the log ends.
     *
     * @param told where it ended when a committer was last told so, 0 where no outcome is kept
     */
    record Head(long position, long told) {}

    private record Epoch(int ordinal, long from) {}

    Head head() throws SQLException {
        return snapshot.list(HEAD, row -> new Head(row.getLong(1), row.getLong(2)))
                .get(0);
    }

    /** What a committer was told is in the log. A tail that was cut off shows here until it is grown over. */
    void told(Head head) {
        if (head.told() > head.position()) {
            findings.add(
                    head.position() + 1,
                    null,
                    "cut off: the chain ends at position " + head.position() + ", and a committer was told of position "
                            + head.told());
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

    /** Epochs begin one after another, and none beyond the head. */
    void epochs(Head head) throws SQLException {
        long from = 0;
        int ordinal = 0;
        for (Epoch epoch : snapshot.list(EPOCHS, row -> new Epoch(row.getInt(1), row.getLong(2)))) {
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
        }
    }
}
