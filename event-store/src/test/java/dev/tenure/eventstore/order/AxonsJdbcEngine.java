package dev.tenure.eventstore.order;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.stored.OwnedNamesSerializer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;

/** Axon's engine with its PostgreSQL tables and its defaults, which readers follow by a token that remembers gaps. */
final class AxonsJdbcEngine implements Contender {
    private final HikariDataSource pool;
    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    AxonsJdbcEngine(NodePool database) {
        pool = database.open("axon");
        engine(() -> {}, 100).createSchema(PostgresEventTableFactory.INSTANCE);
        try (Sql sql = new Sql(pool)) {
            sql.run("truncate domainevententry restart identity");
        }
    }

    private record AxonNode(EventStorageEngine engine) implements Node {
        @Override
        public void append(AppendUnit unit) {
            engine.appendEvents(unit.events());
        }

        @Override
        public void close() {}
    }

    @Override
    public Node open(int pageSize) {
        return new AxonNode(engine(() -> {}, pageSize));
    }

    @Override
    public Node openSlow() {
        return new AxonNode(engine(this::waitForRelease, 100));
    }

    private JdbcEventStorageEngine engine(Runnable beforeCommit, int pageSize) {
        ThreadTransactions transactions = new ThreadTransactions(pool, beforeCommit);
        OwnedNamesSerializer serializer = OwnedNamesSerializer.of(Boats.NAMES);
        return JdbcEventStorageEngine.builder()
                .connectionProvider(transactions)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .batchSize(pageSize)
                .build();
    }

    private void waitForRelease() {
        open.countDown();
        await(released);
    }

    @Override
    public void awaitOpenAppend() {
        await(open);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean othersWait() {
        return false;
    }

    @Override
    public void release() {
        released.countDown();
    }

    @Override
    public List<Logged> committedAfter(long position) {
        try (Sql sql = new Sql(pool)) {
            return sql.list(
                    row -> new Logged(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)),
                    "select globalindex, eventidentifier, aggregateidentifier, sequencenumber from domainevententry"
                            + " where globalindex > " + position + " order by globalindex");
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
