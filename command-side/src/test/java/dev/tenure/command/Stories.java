package dev.tenure.command;

import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.process.DeadlineFiring;
import dev.tenure.command.process.ParkedStories;
import dev.tenure.command.process.ParkedStoryList;
import dev.tenure.command.process.SagaCommandDispatcher;
import dev.tenure.command.process.SagaCommandQueue;
import dev.tenure.command.process.SagaCommands;
import dev.tenure.command.process.SagaTypes;
import dev.tenure.command.process.StoredSagaCommands;
import dev.tenure.command.process.StoryBatches;
import dev.tenure.command.process.StorySettings;
import dev.tenure.command.sample.SwitchedSteps;
import dev.tenure.eventstore.NodeName;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.follow.Follower;
import dev.tenure.eventstore.trace.Traces;
import dev.tenure.testing.SettableClock;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stories of the deciding half, wired as {@link ProcessConfiguration} and {@link StoryConfiguration} do. */
public final class Stories {
    private final ProcessConfiguration wiring = new ProcessConfiguration();
    private final StoryConfiguration telling = new StoryConfiguration();
    private final JdbcClient jdbc;
    private final DataSource source;
    private final SettableClock clock;
    private final SagaTypes types = wiring.sagaTypes();
    private final DataSourceTransactionManager transactions;
    private final SagaCommandQueue queue;
    private final SagaCommandDispatcher dispatcher;
    private final StoredSagaCommands commands;
    private final SwitchedSteps steps;
    private final StoryBatches batches;
    private final Follower follower = new Follower("story", "onboarding", Traces.plain());
    private final Follower clocks = new Follower("story", "clocks", Traces.plain());
    private @Nullable DeadlineFiring firing;
    private @Nullable ParkedStories parked;

    Stories(DataSource source, SettableClock clock, Commands gate) {
        this.source = source;
        this.clock = clock;
        jdbc = JdbcClient.create(source);
        transactions = new DataSourceTransactionManager(source);
        queue = wiring.sagaCommandQueue(jdbc);
        dispatcher = wiring.sagaCommandDispatcher(queue, gate, StorySettings.DEFAULTS);
        commands = wiring.sagaCommands(jdbc, dispatcher, types);
        steps = new SwitchedSteps(commands);
        batches = telling.storyBatches(jdbc, clock, dispatcher);
    }

    void addTo(Configurer configurer, PostgresEventStore store) {
        parked = telling.parkedStories(batches, transactions, store.recordedEvents());
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(source));
        TransactionManager manager = new SpringTransactionManager(transactions);
        configurer
                .registerComponent(SagaCommands.class, configuration -> steps)
                .registerComponent(DeadlineManager.class, configuration -> wiring.deadlineManager(jdbc, types, clock));
        telling.storyModule(types, batches).configureModule(configurer);
        wiring.stories(connections, store.serializer(), manager, store, new NodeName("test"), followers())
                .configureModule(configurer);
    }

    void start(Configuration axon) {
        firing = wiring.deadlineFiring(jdbc, transactions, clock, types, StorySettings.DEFAULTS, axon)
                .prefetching(batches::prefetch);
        dispatcher.start();
    }

    void stop() {
        if (dispatcher.isRunning()) {
            dispatcher.stop();
        }
    }

    public List<Follower> followers() {
        return List.of(follower, clocks);
    }

    public Follower follower() {
        return follower;
    }

    public SagaCommandQueue queue() {
        return queue;
    }

    public SagaCommandDispatcher dispatcher() {
        return dispatcher;
    }

    public DeadlineFiring firing() {
        return Objects.requireNonNull(firing, "only with stories");
    }

    public StoryBatches batches() {
        return batches;
    }

    public ParkedStoryList parkedList() {
        return telling.parkedStoryList(jdbc);
    }

    public ParkedStories parked() {
        return Objects.requireNonNull(parked, "only with stories");
    }

    /** What stories want, which a test may have them fail at. */
    public SwitchedSteps steps() {
        return steps;
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }
}
