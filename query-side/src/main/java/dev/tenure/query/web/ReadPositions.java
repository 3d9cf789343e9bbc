package dev.tenure.query.web;

/** How far the answers have come. */
public interface ReadPositions {
    /**
     * The position up to which every event is in the answers of that slice, 0 for none.
     *
     * @param slice as named by {@link AnsweredBy}
     */
    long of(String slice);
}
