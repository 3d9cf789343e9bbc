package dev.tenure.eventstore.read;

/**
 * A reader's token is not a place in this log: it comes from another store, or from beyond the point at which this one was
 * restored or taken over. Reading on from there would skip events; the reader has to begin anew.
 */
public final class LostPlace extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostPlace(String message) {
        super(message);
    }
}
