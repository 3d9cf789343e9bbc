package dev.tenure.eventstore.erasure;

/** The list of erasures cannot be used; the message is one line for the operator. */
public final class ErasureListRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ErasureListRefused(String message) {
        super(message);
    }

    public ErasureListRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
