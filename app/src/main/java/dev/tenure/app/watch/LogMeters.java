package dev.tenure.app.watch;

import dev.tenure.eventstore.PostgresEventStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;

/** Measures the log: where it ends, what this process appends, and how many units share a commit. */
final class LogMeters implements MeterBinder {
    private final PostgresEventStore store;
    private final Snapshot<Long> head;

    LogMeters(PostgresEventStore store) {
        this.store = store;
        this.head = new Snapshot<>("the head of the log", store.recordedEvents()::head);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("tenure.log.head.position", head, log -> log.number(Long::doubleValue))
                .description("Position of the last event of the log")
                .register(meters);
        Timer commits = Timer.builder("tenure.append.units")
                .description("One commit of the log, from its lock to its durability")
                .register(meters);
        DistributionSummary units = DistributionSummary.builder("tenure.append.group.units")
                .description("Append units that shared a commit")
                .register(meters);
        store.onAppended((count, events, took) -> {
            commits.record(took);
            units.record(count);
            count(events, meters);
        });
    }

    private static void count(List<String> events, MeterRegistry meters) {
        for (String event : events) {
            Counter.builder("tenure.events.appended")
                    .description("Events that this process appended")
                    .tag("event", event)
                    .register(meters)
                    .increment();
        }
    }
}
