package dev.tenure.command;

import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.lifecycle.ErasureProcess;
import dev.tenure.command.lifecycle.InactivityProcess;
import dev.tenure.command.lifecycle.LeaverProcess;
import dev.tenure.command.lifecycle.PasswordAgeingProcess;
import dev.tenure.command.membership.UnopenedProcess;
import dev.tenure.command.onboarding.OnboardingProcess;
import dev.tenure.command.process.DeadlineFiring;
import dev.tenure.command.process.SagaCommandDispatcher;
import dev.tenure.command.process.SagaCommandQueue;
import dev.tenure.command.process.SagaCommands;
import dev.tenure.command.process.SagaTypes;
import dev.tenure.command.process.StoredSagaCommands;
import dev.tenure.command.request.RequestErasureProcess;
import dev.tenure.command.takeover.TakeoverProcess;
import dev.tenure.eventstore.NodeName;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.follow.Follower;
import dev.tenure.eventstore.trace.Traces;
import dev.tenure.testing.SettableClock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

/** The stories of the deciding half, wired as {@link ProcessConfiguration} does. */
public final class Stories {
    private final ProcessConfiguration wiring = new ProcessConfiguration();
    private final JdbcClient jdbc;
    private final DataSource source;
    private final SettableClock clock;
    private final SagaTypes types = wiring.sagaTypes();
    private final DataSourceTransactionManager transactions;
    private final SagaCommandQueue queue;
    private final SagaCommandDispatcher dispatcher;
    private final StoredSagaCommands commands;
    private final Follower follower = new Follower("story", "onboarding", Traces.plain());
    private final Follower clocks = new Follower("story", "clocks", Traces.plain());
    private @Nullable DeadlineFiring firing;

    Stories(DataSource source, SettableClock clock, Commands gate) {
        this.source = source;
        this.clock = clock;
        jdbc = JdbcClient.create(source);
        transactions = new DataSourceTransactionManager(source);
        queue = wiring.sagaCommandQueue(jdbc);
        dispatcher = wiring.sagaCommandDispatcher(queue, gate);
        commands = wiring.sagaCommands(jdbc, dispatcher, types);
    }

    void addTo(Configurer configurer, PostgresEventStore store) {
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(source));
        TransactionManager manager = new SpringTransactionManager(transactions);
        configurer
                .registerComponent(SagaCommands.class, configuration -> commands)
                .registerComponent(DeadlineManager.class, configuration -> wiring.deadlineManager(jdbc, types, clock))
                .eventProcessing(processing -> Stream.of(
                                OnboardingProcess.class,
                                LeaverProcess.class,
                                InactivityProcess.class,
                                PasswordAgeingProcess.class,
                                ErasureProcess.class,
                                UnopenedProcess.class,
                                TakeoverProcess.class,
                                RequestErasureProcess.class)
                        .forEach(story -> processing.registerSaga(
                                story, saga -> saga.configureSagaStore(it -> wiring.sagaStore(jdbc, types)))));
        wiring.stories(connections, store.serializer(), manager, store, new NodeName("test"), followers())
                .configureModule(configurer);
    }

    void start(Configuration axon) {
        firing = wiring.deadlineFiring(jdbc, transactions, clock, types, axon);
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

    public TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }
}
