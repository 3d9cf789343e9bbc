package dev.tenure.eventstore.read;

import dev.tenure.eventstore.jdbc.Queries;
import dev.tenure.eventstore.stored.LogToken;
import java.util.List;

/** Tells whether a token is a place in the log as it is now. */
final class Epochs {
    private static final String LATER = "select from_position from events.epoch"
            + " where ordinal > (select ordinal from events.epoch where epoch = ?) order by from_position limit 1";
    private static final String KNOWN = "select 1 from events.epoch where epoch = ?";

    private static final String REPLICA = "select pg_is_in_recovery()";

    private final Queries queries;

    Epochs(Queries queries) {
        this.queries = queries;
    }

    /**
     * Requires that all up to the token was read from what the log holds.
     *
     * @param present a place in the log, read with or after what follows the token
     * @throws LostPlace if it was not
     */
    void requireReadable(LogToken token, LogToken present) {
        if (token.last() == 0) {
            return;
        }
        if (token.epoch() == present.epoch()) {
            if (token.last() > present.last() && !isReplica()) {
                throw new LostPlace("the reader is at position " + token.last() + ", but the log ends at "
                        + present.last() + ": the token is of another store, or the log was put back");
            }
            return;
        }
        if (queries.first(row -> row.getInt(1), KNOWN, token.epoch()).isEmpty()) {
            if (present.last() <= token.last() && isReplica()) {
                return;
            }
            throw new LostPlace("the reader's token is of another store: this log was never in epoch " + token.epoch());
        }
        List<Long> changes = queries.list(row -> row.getLong(1), LATER, token.epoch());
        for (long change : changes) {
            if (token.last() > change) {
                throw new LostPlace("the reader is at position " + token.last() + " of epoch " + token.epoch()
                        + ", but this server's log left that epoch at position " + change
                        + ": the reader has seen what was lost, and has to begin anew");
            }
        }
    }

    /** A replica may simply not have got there yet; its readers wait with it. */
    private boolean isReplica() {
        return queries.first(row -> row.getBoolean(1), REPLICA).orElse(false);
    }
}
