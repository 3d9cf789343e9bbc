package dev.tenure.query.history;

import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.AppendConflict;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.EventLog;
import dev.tenure.eventstore.read.PostgresEventStorageEngine;
import dev.tenure.eventstore.read.RecordedEvent;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.eventstore.trace.Traces;
import dev.tenure.kernel.history.HistoryEvent.HistoryRead;
import dev.tenure.kernel.history.HistoryReadersId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Records in the log who reads whose history, and tells it (AUD-5). */
public final class HistoryReaders {
    private static final String TYPE = "HistoryReaders";
    /** So many others at most may record theirs between this one's look at the log and its append. */
    private static final int TRIES = 50;

    private final EventLog log;
    private final PostgresEventStorageEngine engine;
    private final RecordedEvents events;
    private final Traces traces;

    public HistoryReaders(PostgresEventStore store, Traces traces) {
        this.log = store.log();
        this.engine = store.storageEngine();
        this.events = store.recordedEvents();
        this.traces = traces;
    }

    /** Returns once it is durable that the history was read; whoever calls this has told nobody anything yet. */
    void record(HistoryKind kind, UUID thing, Map<String, String> metadata) {
        HistoryReadersId id = HistoryReadersId.ofHistoryOf(thing);
        MetaData beside = MetaData.from(metadata);
        String trace = traces.current();
        HistoryRead read = new HistoryRead(id, kind.path(), thing);
        for (int attempt = 1; ; attempt++) {
            AppendUnit unit = new AppendUnit();
            unit.events(List.of(new GenericDomainEventMessage<>(
                    TYPE, id.toString(), next(id), read, trace == null ? beside : beside.and(Traces.KEY, trace))));
            try {
                log.append(unit);
                return;
            } catch (AppendConflict another) {
                if (attempt == TRIES) {
                    throw another;
                }
            }
        }
    }

    private long next(HistoryReadersId id) {
        return engine.lastSequenceNumberFor(id.toString()).map(last -> last + 1).orElse(0L);
    }

    /** {@code limit} readings at most before that one, the latest first. */
    List<HistoryReadingView> of(UUID thing, long before, int limit) {
        HistoryReadersId id = HistoryReadersId.ofHistoryOf(thing);
        long end = Math.min(before, next(id));
        long start = Math.max(0, end - limit);
        List<HistoryReadingView> readings = new ArrayList<>();
        if (end > 0) {
            events.ofAggregate(id.value(), start, (int) (end - start)).forEach(event -> readings.add(view(event)));
        }
        Collections.reverse(readings);
        return readings;
    }

    private static HistoryReadingView view(RecordedEvent event) {
        MetaData metadata = event.message().getMetaData();
        return new HistoryReadingView(
                event.message().getSequenceNumber(),
                event.position(),
                event.message().getTimestamp(),
                Objects.toString(metadata.get("actor"), null),
                Objects.toString(metadata.get("role"), null),
                Objects.toString(metadata.get("reason"), null),
                Objects.toString(metadata.get("case"), null),
                Objects.toString(metadata.get(Traces.KEY), null));
    }
}
