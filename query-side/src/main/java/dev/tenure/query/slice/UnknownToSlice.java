package dev.tenure.query.slice;

import java.util.UUID;
import java.util.function.BooleanSupplier;

/** An event about something whose beginning the slice has never seen: it is parked, never passed over. */
public final class UnknownToSlice extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownToSlice(String kind, UUID id) {
        super("the slice knows no " + kind + " " + id);
    }

    /**
     * Tells whether an event changed its row. A row that stands and did not change has seen the event before.
     *
     * @param rows how many rows the event changed
     * @param known whether the row is there
     * @throws UnknownToSlice if nothing changed because the row is not there
     */
    public static boolean changed(int rows, BooleanSupplier known, String kind, UUID id) {
        if (rows == 0 && !known.getAsBoolean()) {
            throw new UnknownToSlice(kind, id);
        }
        return rows > 0;
    }
}
