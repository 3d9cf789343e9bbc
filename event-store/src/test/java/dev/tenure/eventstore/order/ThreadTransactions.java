package dev.tenure.eventstore.order;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** A database transaction for each of Axon's, on the thread that runs it, as Spring's transaction manager gives it to Axon. */
final class ThreadTransactions implements TransactionManager, ConnectionProvider {
    private final DataSource dataSource;
    private final Runnable beforeCommit;
    private final Map<Thread, Connection> running = new ConcurrentHashMap<>();

    ThreadTransactions(DataSource dataSource, Runnable beforeCommit) {
        this.dataSource = dataSource;
        this.beforeCommit = beforeCommit;
    }

    @Override
    public Transaction startTransaction() {
        try {
            Connection connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            running.put(Thread.currentThread(), connection);
            return new OneTransaction(connection);
        } catch (SQLException e) {
            throw new EventStoreException("no transaction", e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = running.get(Thread.currentThread());
        return connection == null
                ? dataSource.getConnection()
                : ConnectionWrapperFactory.wrap(connection, new ConnectionWrapperFactory.NoOpCloseHandler());
    }

    private final class OneTransaction implements Transaction {
        private final Connection connection;

        OneTransaction(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() {
            beforeCommit.run();
            end(connection::commit);
        }

        @Override
        public void rollback() {
            end(connection::rollback);
        }

        private void end(End how) {
            running.remove(Thread.currentThread());
            try (connection) {
                how.end();
            } catch (SQLException e) {
                throw new EventStoreException("the transaction did not end as it should", e);
            }
        }
    }

    private interface End {
        void end() throws SQLException;
    }
}
