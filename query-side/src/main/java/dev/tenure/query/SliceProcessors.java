package dev.tenure.query;

import dev.tenure.query.parked.ParkedQueues;
import dev.tenure.query.slice.Slice;
import dev.tenure.query.slice.SliceHandler;
import dev.tenure.query.slice.TransientFailures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Runs each slice as a pooled streaming processor of Axon: from the log's first event on, in batches of one transaction with
 * the token in it. An event that cannot be handled is parked with what follows for the same thing; nothing is skipped.
 */
final class SliceProcessors implements ConfigurerModule, ParkedQueues {
    /** What ends with events of no interest to a slice is noted as seen after this long, for who waits in another process. */
    private static final long STORED_WITHIN_MILLIS = 1_000;

    private final List<Slice> slices;
    private final SliceFollowers followers;
    private final ReadmodelTokens tokens;
    private final PlatformTransactionManager transactions;
    private final int batchSize;
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final Map<String, SequencedDeadLetterQueue<EventMessage<?>>> queues;
    private @Nullable Configuration running;

    SliceProcessors(
            Sliced sliced,
            ReadmodelTokens tokens,
            PlatformTransactionManager transactions,
            int batchSize,
            Source source) {
        this.slices = List.copyOf(sliced.slices());
        this.followers = sliced.followers();
        this.tokens = tokens;
        this.transactions = transactions;
        this.batchSize = batchSize;
        this.queues =
                slices.stream().map(Slice::name).collect(Collectors.toMap(Function.identity(), source.parkedOf()));
        this.log = source.log();
    }

    /** What runs, and who stands around it. */
    record Sliced(List<Slice> slices, SliceFollowers followers) {}

    /** Where the slices' events come from, and where those of a slice go that it cannot handle. */
    record Source(
            StreamableMessageSource<TrackedEventMessage<?>> log,
            Function<String, SequencedDeadLetterQueue<EventMessage<?>>> parkedOf) {}

    @Override
    public void configureModule(Configurer configurer) {
        configurer.onInitialize(configuration -> running = configuration);
        slices.forEach(slice -> register(slice, configurer.eventProcessing()));
    }

    private void register(Slice slice, EventProcessingConfigurer processing) {
        String name = slice.name();
        SliceHandler handler = new SliceHandler(slice, transactions);
        processing
                .registerEventHandler(configuration -> handler)
                .assignHandlerInstancesMatching(name, 1, candidate -> candidate == handler)
                .registerPooledStreamingEventProcessor(
                        name, configuration -> log, (configuration, builder) -> processor(builder))
                .registerTokenStore(name, configuration -> tokens.store())
                .registerTransactionManager(name, configuration -> new SpringTransactionManager(transactions))
                .registerListenerInvocationErrorHandler(name, configuration -> PropagatingErrorHandler.instance())
                .registerErrorHandler(name, configuration -> followers.of(name))
                .registerHandlerInterceptor(name, configuration -> followers.of(name))
                .registerDeadLetterQueue(name, configuration -> queues.get(name))
                .registerDeadLetterPolicy(name, configuration -> new TransientFailures())
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        name,
                        (configuration, builder) ->
                                builder.transactionManager(savepoints()).enableSequenceIdentifierCache());
    }

    private PooledStreamingEventProcessor.Builder processor(PooledStreamingEventProcessor.Builder builder) {
        return builder.batchSize(batchSize)
                .claimExtensionThreshold(STORED_WITHIN_MILLIS)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken);
    }

    /** A retry that fails goes back to the savepoint before it, so that the failure itself can be noted. */
    private SpringTransactionManager savepoints() {
        return new SpringTransactionManager(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** The slice's processor in this process, once it is there. */
    Optional<StreamingEventProcessor> processor(String slice) {
        return Optional.ofNullable(running)
                .flatMap(configuration -> configuration
                        .eventProcessingConfiguration()
                        .eventProcessor(slice, StreamingEventProcessor.class));
    }

    @Override
    public boolean isSlice(String name) {
        return queues.containsKey(name);
    }

    @Override
    public SequencedDeadLetterQueue<EventMessage<?>> of(String slice) {
        SequencedDeadLetterQueue<EventMessage<?>> queue = queues.get(slice);
        if (queue == null) {
            throw new IllegalArgumentException("no slice '" + slice + "'");
        }
        return queue;
    }

    @Override
    public boolean retry(String slice, Predicate<DeadLetter<? extends EventMessage<?>>> first) {
        if (running == null) {
            throw new IllegalStateException("the slices are not running");
        }
        return running.eventProcessingConfiguration()
                .sequencedDeadLetterProcessor(slice)
                .orElseThrow(() -> new IllegalArgumentException("no slice '" + slice + "'"))
                .process(first);
    }
}
