package dev.tenure.eventstore.append;

import java.time.Duration;
import java.util.List;

/** Is told of every group of units that was made durable, on the committer's thread; it is quick and never fails. */
@FunctionalInterface
public interface AppendListener {
    /**
     * Units were made durable together.
     *
     * @param units how many units shared the commit
     * @param events the owned names of the events, in order
     * @param took from the lock to the commit
     */
    void appended(int units, List<String> events, Duration took);
}
