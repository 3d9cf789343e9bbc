package dev.tenure.command.process;

import dev.tenure.command.sample.CountedStatements;
import dev.tenure.command.sample.Deciding;
import dev.tenure.eventstore.read.RecordedEvent;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.SettableClock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.modelling.saga.AbstractSagaManager;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Errands on a real database, told of events of their own by batches, as a processor tells them; their log is a list. */
final class Errands implements RecordedEvents {
    private final SettableClock clock = SettableClock.at(Deciding.NOON);
    private final SagaTypes types = new SagaTypes(Map.of("errand", Errand.class));
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final List<TrackedEventMessage<?>> log = new ArrayList<>();
    private final CountedStatements source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final StoryBatches batches;
    private final AbstractSagaManager<?> manager;
    private int wakes;

    Errands(PostgresExtension postgres) {
        source = new CountedStatements(postgres.dataSource());
        jdbc = JdbcClient.create(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        batches = new StoryBatches(jdbc, clock, () -> wakes++);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .registerComponent(
                        SagaCommands.class, axon -> new StoredSagaCommands(jdbc, JsonForm.mapper(), () -> {}, types))
                .registerComponent(DeadlineManager.class, axon -> new PostgresDeadlines(jdbc, types, clock))
                .registerComponent(Errand.Mood.class, axon -> this::look);
        new StoryModule(types, batches, JsonForm.mapper()).configureModule(configurer);
        Configuration axon = configurer.buildConfiguration();
        manager =
                axon.eventProcessingConfiguration().sagaConfigurations().get(0).manager();
    }

    private void look(String word) {
        if (failing.contains(word)) {
            throw new IllegalStateException("no " + word);
        }
    }

    /** Errands fail at that word, when they have done all else. */
    void fail(String word) {
        failing.add(word);
    }

    void mend() {
        failing.clear();
    }

    /** Tells them of these in one transaction. */
    void tell(Object... payloads) {
        transactions.executeWithoutResult(status -> handle(payloads));
    }

    /** The same in the running transaction. */
    void handle(Object... payloads) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        for (Object payload : payloads) {
            EventMessage<Object> event =
                    new GenericEventMessage<>(new GenericMessage<>(payload, MetaData.emptyInstance()), clock::instant);
            events.add(new GenericTrackedEventMessage<>(new GlobalSequenceTrackingToken(log.size() + 1L), event));
            log.add(events.get(events.size() - 1));
        }
        BatchingUnitOfWork<TrackedEventMessage<?>> unit = new BatchingUnitOfWork<>(events);
        ResultMessage<Object> result = unit.executeWithResult(() -> {
            manager.handle(unit.getMessage(), Segment.ROOT_SEGMENT);
            return null;
        });
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }

    /** Tells these sagas in the running transaction that they are late. */
    void fire(UUID... sagaIds) {
        batches.prefetch(List.of(sagaIds));
        for (UUID sagaId : sagaIds) {
            try {
                manager.send(
                        GenericDeadlineMessage.asDeadlineMessage(Errand.LATE, null, clock.instant()),
                        new SagaScopeDescriptor("Errand", sagaId.toString()));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    ParkedStories parked() {
        return new ParkedStories(batches, transactions, this);
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    SettableClock clock() {
        return clock;
    }

    int wakes() {
        return wakes;
    }

    /** How many statements that takes. */
    long statements(Runnable work) {
        long before = source.statements();
        work.run();
        return source.statements() - before;
    }

    UUID sagaOf(UUID errandId) {
        return jdbc.sql("select saga_id from command.saga_association where value = ?")
                .param(errandId.toString())
                .query(UUID.class)
                .single();
    }

    String state(UUID errandId) {
        return jdbc.sql("select state from command.saga join command.saga_association using (saga_id) where value = ?")
                .param(errandId.toString())
                .query(String.class)
                .single();
    }

    /** The transaction that wrote the row of that errand. */
    String writtenBy(UUID errandId) {
        return jdbc.sql("select s.xmin::text from command.saga s join command.saga_association using (saga_id)"
                        + " where value = ?")
                .param(errandId.toString())
                .query(String.class)
                .single();
    }

    long count(String rowsOf) {
        return jdbc.sql("select count(*) from " + rowsOf).query(Long.class).single();
    }

    void clear() {
        jdbc.sql("truncate command.saga, command.saga_association, command.deadline, command.saga_command,"
                        + " command.parked_event")
                .update();
    }

    @Override
    public Optional<TrackedEventMessage<?>> at(long position) {
        return Optional.of(log.get((int) position - 1));
    }

    @Override
    public long head() {
        return log.size();
    }

    @Override
    public List<RecordedEvent> ofAggregate(UUID aggregateId, long fromSequence, int limit) {
        throw new UnsupportedOperationException("errands have no aggregates");
    }

    @Override
    public List<RecordedEvent> ofAggregates(Collection<UUID> aggregateIds) {
        throw new UnsupportedOperationException("errands have no aggregates");
    }
}
