package dev.tenure.eventstore.order;

import dev.tenure.eventstore.EventStoreSettings;
import java.time.Duration;

/** The usual limits with one of them changed. */
final class Limits {
    private static final EventStoreSettings USUAL = EventStoreSettings.defaults();

    private Limits() {}

    static EventStoreSettings withPagesOf(int events) {
        return with(events, USUAL.statementTimeout());
    }

    static EventStoreSettings withStatementsOf(Duration atMost) {
        return with(USUAL.pageSize(), atMost);
    }

    private static EventStoreSettings with(int pageSize, Duration statementTimeout) {
        return new EventStoreSettings(
                pageSize,
                USUAL.groupUnits(),
                USUAL.groupEvents(),
                USUAL.queueCapacity(),
                USUAL.waitLimit(),
                statementTimeout,
                USUAL.socketTimeout(),
                USUAL.outcomeLimit(),
                USUAL.serverIdentity());
    }
}
