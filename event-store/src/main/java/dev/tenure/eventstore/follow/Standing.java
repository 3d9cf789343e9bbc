package dev.tenure.eventstore.follow;

import java.util.List;

/**
 * How far a side has followed the log.
 *
 * @param head where the log ends
 */
public record Standing(long head, List<Progress> processors) {
    public Standing {
        processors = List.copyOf(processors);
    }
}
