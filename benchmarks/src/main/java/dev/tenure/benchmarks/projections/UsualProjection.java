package dev.tenure.benchmarks.projections;

import dev.tenure.benchmarks.commands.History;
import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.stores.BareStore;
import dev.tenure.benchmarks.stores.EventKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A projection as most have it: Axon's pooled streaming processor, and one upsert for each event. */
public final class UsualProjection implements AutoCloseable {
    private static final int UNITS = 150;
    private static final int EVENTS_EACH = 20;
    private static final int EVENTS = UNITS * EVENTS_EACH;
    private static final long LONGEST_SECONDS = 120;

    private final BareStore store;
    private final JdbcTemplate jdbc;
    private final TokenStore tokens;

    private UsualProjection(BareStore store) {
        this.store = store;
        jdbc = new JdbcTemplate(store.source());
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(store.source()));
        JdbcTokenStore tokenStore = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(store.store().serializer())
                .build();
        tokenStore.createSchema(PostgresTokenTableFactory.INSTANCE);
        tokens = tokenStore;
    }

    /** Makes a log of its own to follow. */
    public static UsualProjection open(TenureDatabase server) throws SQLException {
        BareStore store = BareStore.create(server, "usual_projection");
        History history = new History(store.store().log());
        for (int unit = 0; unit < UNITS; unit++) {
            UUID account = UUID.randomUUID();
            history.append(
                    "account", account, Collections.nCopies(EVENTS_EACH, EventKind.SEALED.event(account)), List.of());
        }
        UsualProjection projection = new UsualProjection(store);
        projection.jdbc.execute(UsualRows.TABLE);
        return projection;
    }

    /** With the default batch of one event, and with a large one. */
    public List<Contender> contenders() {
        List<Contender> contenders = new ArrayList<>();
        for (int batch : List.of(1, 1000)) {
            contenders.add(new Contender(
                    "usual-" + batch + ".1",
                    "Axon's pooled processor, row by row, batches of " + batch,
                    1,
                    units -> jdbc.execute(UsualRows.EMPTY),
                    caller -> run(batch),
                    EVENTS));
        }
        return contenders;
    }

    /** Follows the log from its beginning to its end. */
    private void run(int batch) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(EVENTS);
        Configuration configuration = configuration("usual-" + UUID.randomUUID(), batch, left);
        try {
            configuration.start();
            if (!left.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(left.getCount() + " events were not handled");
            }
        } finally {
            configuration.shutdown();
        }
    }

    private Configuration configuration(String name, int batch, CountDownLatch left) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(configuration -> store.store().serializer())
                .configureTransactionManager(configuration ->
                        new SpringTransactionManager(new DataSourceTransactionManager(store.source())));
        configurer
                .eventProcessing()
                .registerTokenStore(configuration -> tokens)
                .registerEventHandler(configuration -> new UsualRows(jdbc, left))
                .assignHandlerInstancesMatching(name, handler -> true)
                .registerPooledStreamingEventProcessor(
                        name,
                        configuration -> store.store().tail(),
                        (configuration, builder) ->
                                builder.batchSize(batch).initialToken(source -> source.createTailToken()));
        return configurer.buildConfiguration();
    }

    @Override
    public void close() throws SQLException {
        store.close();
    }
}
