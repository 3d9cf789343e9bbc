package dev.tenure.eventstore.raw;

/** Told of how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {
    /** For whoever does not want to know. */
    Progress NONE = (done, of) -> {};

    /**
     * So many events are done.
     *
     * @param of how many there are in all
     */
    void at(long done, long of);
}
