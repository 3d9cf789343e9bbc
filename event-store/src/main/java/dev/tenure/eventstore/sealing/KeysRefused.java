package dev.tenure.eventstore.sealing;

/** The key file cannot be used; the message is one line for the operator. */
public final class KeysRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeysRefused(String message) {
        super(message);
    }

    public KeysRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
