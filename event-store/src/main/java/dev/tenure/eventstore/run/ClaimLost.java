package dev.tenure.eventstore.run;

/** Another process works on the segment by now: what was to be written is not. */
final class ClaimLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClaimLost(String processor, int segment) {
        super("segment " + segment + " of " + processor + " is not held by this process any more");
    }
}
