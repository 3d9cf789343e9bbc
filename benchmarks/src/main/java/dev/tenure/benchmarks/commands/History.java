package dev.tenure.benchmarks.commands;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.append.EventLog;
import dev.tenure.eventstore.append.StoredAnswer;
import dev.tenure.kernel.TenureEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;

/** Appends events as they are, past every rule: for what has to have happened before something is measured. */
public final class History {
    private static final Map<String, String> METADATA =
            Map.of("actor", "operator:benchmark", "role", "NAS", "command", "account.rename", "reason", "measurement");

    private final EventLog log;

    public History(EventLog log) {
        this.log = log;
    }

    /** A new aggregate with those events, and those claims held by it. */
    public void append(String type, UUID id, List<? extends TenureEvent> events, List<ClaimKey> claims) {
        append(type, id, 0, events, claims);
    }

    /** More events of an aggregate whose next one has that sequence number. */
    public void append(String type, UUID id, long next, List<? extends TenureEvent> events, List<ClaimKey> claims) {
        AppendUnit unit = unit(type, id, next, events, claims);
        unit.appended(log.append(unit));
    }

    /** A new aggregate whose events are of that time. */
    public void appendAt(Instant at, String type, UUID id, List<? extends TenureEvent> events, List<ClaimKey> claims) {
        AppendUnit unit = new AppendUnit();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (TenureEvent event : events) {
            messages.add(new GenericDomainEventMessage<>(
                    type, id.toString(), messages.size(), new GenericMessage<>(event, METADATA), at));
        }
        unit.events(messages);
        claims.forEach(claim -> unit.claim(claim, id));
        unit.appended(log.append(unit));
    }

    /** The same with a stored answer, as every command has one that came with a key. */
    void appendAnswered(String type, UUID id, List<? extends TenureEvent> events, List<ClaimKey> claims) {
        AppendUnit unit = unit(type, id, 0, events, claims);
        unit.answer(() -> new StoredAnswer(
                "operator:benchmark " + id, "0".repeat(64), "{}", id, events.size() - 1L, 0, Instant.now()));
        unit.appended(log.append(unit));
    }

    private static AppendUnit unit(
            String type, UUID id, long next, List<? extends TenureEvent> events, List<ClaimKey> claims) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (TenureEvent event : events) {
            messages.add(new GenericDomainEventMessage<>(type, id.toString(), next + messages.size(), event, METADATA));
        }
        AppendUnit unit = new AppendUnit();
        unit.events(messages);
        claims.forEach(claim -> unit.claim(claim, id));
        return unit;
    }
}
