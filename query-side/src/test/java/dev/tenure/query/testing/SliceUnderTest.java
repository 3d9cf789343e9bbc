package dev.tenure.query.testing;

import dev.tenure.eventstore.run.BatchHandler;
import dev.tenure.kernel.TenureEvent;
import java.lang.reflect.InvocationTargetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A slice on a database, to which a test brings events with the numbers that the log would give them. */
public final class SliceUnderTest {
    public static final Instant START = Instant.parse("2026-03-28T09:00:00Z");

    private final JdbcClient jdbc;
    private final BatchHandler projection;
    private final TransactionTemplate transaction;
    private final Map<UUID, Long> next = new HashMap<>();
    private final List<DomainEventMessage<?>> brought = new ArrayList<>();

    public SliceUnderTest(JdbcClient jdbc, JdbcTransactionManager transactions, BatchHandler projection) {
        this.jdbc = jdbc;
        this.projection = projection;
        this.transaction = new TransactionTemplate(transactions);
    }

    public void bring(TenureEvent... events) {
        bring(Map.of(), events);
    }

    public void bring(Map<String, String> metadata, TenureEvent... events) {
        for (TenureEvent event : events) {
            DomainEventMessage<?> message = message(event, metadata);
            handle(List.of(message));
            brought.add(message);
        }
    }

    /** Everything once more, in the same order, one by one. */
    public void bringAgain() {
        brought.forEach(message -> handle(List.of(message)));
    }

    /** Everything once more, in one batch. */
    public void bringAgainTogether() {
        handle(brought);
    }

    /** The last event once more. */
    public void bringLastAgain() {
        handle(List.of(brought.get(brought.size() - 1)));
    }

    private void handle(List<DomainEventMessage<?>> events) {
        List<DomainEventMessage<?>> wanted = events.stream()
                .<DomainEventMessage<?>>map(event -> event)
                .filter(event -> projection.takes(event.getPayloadType()))
                .toList();
        transaction.executeWithoutResult(status -> projection.handle(wanted));
    }

    /** Every row of the tables, in one order. */
    public List<String> rows(String... tables) {
        List<String> rows = new ArrayList<>();
        for (String table : tables) {
            rows.addAll(jdbc.sql("select t::text from readmodel." + table + " t order by t::text")
                    .query(String.class)
                    .list());
        }
        return rows;
    }

    private DomainEventMessage<?> message(TenureEvent event, Map<String, String> metadata) {
        UUID aggregate = aggregateOf(event);
        long sequence = next.merge(aggregate, 1L, Long::sum) - 1;
        return new GenericDomainEventMessage<>(
                "thing",
                aggregate.toString(),
                sequence,
                event,
                metadata,
                UUID.randomUUID().toString(),
                START.plusSeconds(brought.size()));
    }

    /** The first component of every event is the id of what it happened to. */
    public static UUID aggregateOf(TenureEvent event) {
        try {
            Object id = event.getClass().getRecordComponents()[0].getAccessor().invoke(event);
            return UUID.fromString(id.toString());
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
