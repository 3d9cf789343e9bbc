package dev.tenure.query;

import dev.tenure.eventstore.parked.ParkedEvents;
import dev.tenure.eventstore.read.EventPages;
import dev.tenure.eventstore.run.ProjectionRunner;
import dev.tenure.eventstore.run.ProjectionRunner.Projected;
import dev.tenure.eventstore.run.ProjectionRunner.Written;
import dev.tenure.eventstore.run.RunnerSettings;
import dev.tenure.query.parked.ParkedQueues;
import dev.tenure.query.slice.Slice;
import dev.tenure.query.slice.SliceHandler;
import dev.tenure.query.slice.TransientFailures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/**
 * Runs each slice by a runner of its own, from the log's first event on: a batch is one transaction with the token in it. An
 * event that cannot be handled is parked with what follows for the same thing; nothing is skipped. Axon starts and stops the
 * runners and knows them by name.
 */
final class SliceProcessors implements ConfigurerModule, ParkedQueues {
    private final Map<String, Run> slices = new LinkedHashMap<>();
    private final Written written;
    private final TokenStore tokens;

    private record Run(Slice slice, ParkedEvents parked, ProjectionRunner runner) {}

    SliceProcessors(Sliced sliced, Source source, Written written, ReadmodelTokens tokens, RunnerSettings settings) {
        this.written = written;
        this.tokens = tokens.store();
        for (Slice slice : sliced.slices()) {
            ParkedEvents parked = source.parkedOf().apply(slice.name());
            Projected projected = new Projected(
                    slice.projection(), sliced.followers().of(slice.name()), parked, TransientFailures::isTransient);
            slices.put(
                    slice.name(),
                    new Run(slice, parked, ProjectionRunner.of(projected, source.log(), written, settings)));
        }
    }

    /** What runs, and who stands around it. */
    record Sliced(List<Slice> slices, SliceFollowers followers) {}

    /** Where the slices' events come from, and where those of a slice go that it cannot handle. */
    record Source(EventPages log, Function<String, ParkedEvents> parkedOf) {}

    @Override
    public void configureModule(Configurer configurer) {
        slices.values().forEach(run -> register(run, configurer.eventProcessing()));
    }

    /** Besides the runner, Axon's registers hold what it runs on, so that they tell the truth. */
    private void register(Run run, EventProcessingConfigurer processing) {
        String name = run.slice().name();
        SliceHandler handler = new SliceHandler(run.slice());
        processing
                .registerEventHandler(configuration -> handler)
                .assignHandlerInstancesMatching(name, 1, candidate -> candidate == handler)
                .registerEventProcessor(name, (group, configuration, invoker) -> run.runner())
                .registerTokenStore(name, configuration -> tokens)
                .registerTransactionManager(name, configuration -> written.transactions())
                .registerDeadLetterQueue(name, configuration -> run.parked());
    }

    /** The slice's processor in this process. */
    Optional<StreamingEventProcessor> processor(String slice) {
        return Optional.ofNullable(slices.get(slice)).map(Run::runner);
    }

    @Override
    public boolean isSlice(String name) {
        return slices.containsKey(name);
    }

    @Override
    public SequencedDeadLetterQueue<EventMessage<?>> of(String slice) {
        return require(slice).parked();
    }

    @Override
    public boolean retry(String slice, Predicate<DeadLetter<? extends EventMessage<?>>> first) {
        return require(slice).runner().retry(first);
    }

    private Run require(String slice) {
        Run run = slices.get(slice);
        if (run == null) {
            throw new IllegalArgumentException("no slice '" + slice + "'");
        }
        return run;
    }
}
