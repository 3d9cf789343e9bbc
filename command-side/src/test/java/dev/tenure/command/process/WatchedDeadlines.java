package dev.tenure.command.process;

import dev.tenure.command.sample.Deciding;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deadlines of small sagas, fired by hand on a clock set by hand; the first one falls due in an hour. */
final class WatchedDeadlines {
    static final Instant DUE = Deciding.NOON.plus(Duration.ofHours(1));

    private final SagaTypes types = new SagaTypes(Map.of("story", Story.class));
    private final SettableClock clock = SettableClock.at(Deciding.NOON);
    private final ToldSagas sagas = new ToldSagas();
    private final JdbcClient jdbc;
    private final DataSourceTransactionManager transactions;

    WatchedDeadlines(PostgresExtension postgres) {
        jdbc = JdbcClient.create(postgres.dataSource());
        transactions = new DataSourceTransactionManager(postgres.dataSource());
    }

    static SagaScopeDescriptor aSaga() {
        return new SagaScopeDescriptor("Story", UUID.randomUUID().toString());
    }

    PostgresDeadlines manager() {
        return new PostgresDeadlines(jdbc, types, clock);
    }

    /** One instance that watches. */
    DeadlineFiring firing() {
        return new DeadlineFiring(jdbc, transactions, clock, types, sagas);
    }

    SettableClock clock() {
        return clock;
    }

    ToldSagas sagas() {
        return sagas;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    TransactionTemplate transactions() {
        return new TransactionTemplate(transactions);
    }

    Map<String, Object> row() {
        return jdbc.sql("select * from command.deadline").query().singleRow();
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    void clear() {
        jdbc.sql("delete from command.deadline").update();
    }
}
