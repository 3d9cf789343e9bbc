package dev.tenure.eventstore.sealing;

/** Authenticated encryption (AES-256-GCM) of what may not lie readable in the database. */
public interface Sealer {
    /** Seals the bytes so that they open only together with the same context. */
    byte[] seal(byte[] clear, String context);

    /**
     * Opens what was sealed with the same context.
     *
     * @throws IllegalStateException if it was changed, belongs to another context, or the key is another
     */
    byte[] open(byte[] sealed, String context);
}
