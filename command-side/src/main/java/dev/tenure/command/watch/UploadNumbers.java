package dev.tenure.command.watch;

/** Counts bulk uploads by where they stand (REG-10). */
@FunctionalInterface
public interface UploadNumbers {
    /** As of now. */
    Uploads now();

    /**
     * Uploads that somebody may want to look at.
     *
     * @param refusedRows rows that were refused, in all of them
     */
    record Uploads(long checking, long checked, long running, long finished, long refusedRows) {
        public static final Uploads NONE = new Uploads(0, 0, 0, 0, 0);
    }
}
