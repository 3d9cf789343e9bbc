package dev.tenure.eventstore.append;

/** The database cannot be reached or did not answer. Worth trying again, with the same idempotency key. */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
