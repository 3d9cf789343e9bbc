package dev.tenure.eventstore.verify;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the log that is not as it was written (AUD-4).
 *
 * @param position of the event, null where it is none in particular
 * @param aggregate what the event is about, null where that cannot be told any more
 * @param what in a few words, without anything personal
 */
public record Finding(@Nullable Long position, @Nullable UUID aggregate, String what) {

    /** One line for people. */
    public String line() {
        String where = position == null ? "log" : "position " + position;
        return aggregate == null ? where + ": " + what : where + ", aggregate " + aggregate + ": " + what;
    }
}
