package dev.tenure.eventstore.verify;

import java.util.UUID;

/**
 * The last sequence of each aggregate while the log goes by, in flat arrays of some 30 bytes a place. Where there are too many
 * aggregates for that it gives up, and the server is asked instead.
 */
final class SequenceTable {
    private static final int FIRST_CAPACITY = 1 << 12;

    private final int most;
    private final Findings findings = new Findings();
    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    private long[] due = new long[FIRST_CAPACITY]; // 0 is a free place: nothing is due before something was seen
    private int[] type = new int[FIRST_CAPACITY];
    private int size;
    private boolean full;

    SequenceTable(int most) {
        this.most = most;
    }

    /** Whether there are more aggregates than it takes, so that it knows nothing. */
    boolean isFull() {
        return full;
    }

    Findings findings() {
        return findings;
    }

    void event(Checked event) {
        if (full) {
            return;
        }
        UUID id = event.aggregate();
        int place = place(id.getMostSignificantBits(), id.getLeastSignificantBits());
        boolean isNew = due[place] == 0;
        if (event.sequence() != due[place]) {
            findings.add(
                    event.position(),
                    id,
                    "sequence " + due[place] + " is due here and " + event.sequence() + " stands here");
        } else if (!isNew && type[place] != event.type().hashCode()) {
            findings.add(event.position(), id, "its aggregate changes its type");
        }
        due[place] = Math.max(1, event.sequence() + 1);
        if (isNew) {
            high[place] = id.getMostSignificantBits();
            low[place] = id.getLeastSignificantBits();
            type[place] = event.type().hashCode();
            grow();
        }
    }

    private int place(long highBits, long lowBits) {
        int mask = due.length - 1;
        long mixed = (highBits ^ (lowBits * 0x9E3779B97F4A7C15L)) * 0xBF58476D1CE4E5B9L;
        int place = (int) (mixed >>> 32) & mask;
        while (due[place] != 0 && (high[place] != highBits || low[place] != lowBits)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        size++;
        full = size > most;
        if (full || size * 2 < due.length) {
            return;
        }
        long[] oldHigh = high;
        long[] oldLow = low;
        long[] oldDue = due;
        int[] oldType = type;
        high = new long[oldDue.length * 2];
        low = new long[oldDue.length * 2];
        due = new long[oldDue.length * 2];
        type = new int[oldDue.length * 2];
        for (int i = 0; i < oldDue.length; i++) {
            if (oldDue[i] != 0) {
                int place = place(oldHigh[i], oldLow[i]);
                high[place] = oldHigh[i];
                low[place] = oldLow[i];
                due[place] = oldDue[i];
                type[place] = oldType[i];
            }
        }
    }
}
