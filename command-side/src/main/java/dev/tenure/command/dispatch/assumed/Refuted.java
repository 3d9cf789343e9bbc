package dev.tenure.command.dispatch.assumed;

/** Something that was taken for granted does not hold: the decision is void, and nothing of it was written. */
public final class Refuted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refuted(String what) {
        super(what, null, false, false);
    }
}
