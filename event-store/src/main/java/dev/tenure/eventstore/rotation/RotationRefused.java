package dev.tenure.eventstore.rotation;

/** The keys stay as they are; the message is one line for the operator. */
public final class RotationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RotationRefused(String message) {
        super(message);
    }

    public RotationRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
