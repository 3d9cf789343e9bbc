package dev.tenure.eventstore.transfer;

/** A file or a store that does not fit; the message is one line for the operator and names the line of the file. */
public final class TransferRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TransferRefused(String message) {
        super(message);
    }

    public TransferRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
