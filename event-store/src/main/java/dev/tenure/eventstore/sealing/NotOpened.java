package dev.tenure.eventstore.sealing;

/** Something sealed does not open: it was changed, belongs elsewhere, or its key is another or lost. */
public final class NotOpened extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public NotOpened(String message) {
        super(message);
    }

    public NotOpened(String message, Throwable cause) {
        super(message, cause);
    }
}
