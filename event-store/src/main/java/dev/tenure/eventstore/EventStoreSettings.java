package dev.tenure.eventstore;

import java.time.Duration;
import java.util.Optional;

/**
 * The limits within which the event store works.
 *
 * @param pageSize how many events one read fetches
 * @param groupUnits how many units share a commit at most
 * @param groupEvents how many events share a commit at most; a larger unit goes alone
 * @param queueCapacity how many units may wait to be appended
 * @param waitLimit how long a caller waits for its unit, in the queue and after
 * @param statementTimeout how long the server works on one statement of the committer, waiting for the lock included
 * @param socketTimeout how long the committer waits for the server's answer to one round trip
 * @param outcomeLimit how long is tried to find out whether a commit that was not answered took place
 * @param serverIdentity what names the server, for a role that may not ask it: to be changed whenever a replica is promoted
 *     or a backup restored
 */
public record EventStoreSettings(
        int pageSize,
        int groupUnits,
        int groupEvents,
        int queueCapacity,
        Duration waitLimit,
        Duration statementTimeout,
        Duration socketTimeout,
        Duration outcomeLimit,
        Optional<String> serverIdentity) {
    public EventStoreSettings {
        if (pageSize < 1 || groupUnits < 1 || groupEvents < 1 || queueCapacity < 1) {
            throw new IllegalArgumentException("page, group and queue sizes are at least 1");
        }
        if (socketTimeout.compareTo(statementTimeout) <= 0) {
            throw new IllegalArgumentException("the socket timeout is longer than the statement timeout");
        }
    }

    public static EventStoreSettings defaults() {
        return new EventStoreSettings(
                1000,
                200,
                5000,
                10_000,
                Duration.ofSeconds(15),
                Duration.ofSeconds(8),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Optional.empty());
    }
}
