package dev.tenure.command.account;

import dev.tenure.command.rejection.Rejection;

/** Limits how often strangers try, over all processes, and whether or not there is anybody of the name (ADR 62). */
public interface Tries {
    /**
     * Counts a try before anything is looked at, so that tries sent at once are not all looked at before one is counted.
     *
     * @param source where it comes from
     * @param loginName whom it names
     * @throws Rejection {@code TOO_MANY_TRIES}, with how long to wait
     */
    void count(String source, String loginName);

    /** Takes back what was counted for somebody who proved who they are. */
    void forgive(String source, String loginName);
}
