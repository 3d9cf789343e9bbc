package dev.tenure.command.upload;

/**
 * How many rows of an upload stand how.
 *
 * @param good found without fault and to be registered, or registered since
 */
public record RowTally(int total, int good, int refused, int registered, int alreadyThere) {
    /** Rows of which it is not settled what becomes of them. */
    public int open() {
        return total - refused - registered - alreadyThere;
    }
}
