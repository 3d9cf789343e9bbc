package dev.tenure.eventstore.append;

/** Makes append units durable, in one order for all. */
public interface EventLog {
    /**
     * Returns when the unit is durable. Positions are dense and in commit order.
     *
     * @throws AppendConflict if a sequence, version, claim, key or message does not allow it; nothing was written
     * @throws LogUnavailable if the database could not be asked; whether the unit became durable is told by the key
     */
    Appended append(AppendUnit unit);

    /** The position of the last durable event, 0 for an empty log. */
    long head();

    /** The epoch of the log, which changes with the server it is on; 0 before it was asked for the first time. */
    long epoch();
}
