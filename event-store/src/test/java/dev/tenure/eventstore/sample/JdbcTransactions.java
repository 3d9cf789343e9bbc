package dev.tenure.eventstore.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.NoOpCloseHandler;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** Transactions bound to threads, as an application's framework would have them. */
public final class JdbcTransactions implements TransactionManager, ConnectionProvider {
    private final DataSource source;
    private final Map<Thread, Connection> running = new ConcurrentHashMap<>();

    public JdbcTransactions(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = running.get(Thread.currentThread());
        return connection == null
                ? source.getConnection()
                : ConnectionWrapperFactory.wrap(connection, new NoOpCloseHandler());
    }

    @Override
    public Transaction startTransaction() {
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            running.put(Thread.currentThread(), connection);
            return new OnConnection(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class OnConnection implements Transaction {
        private final Connection connection;

        OnConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() {
            end(connection::commit);
        }

        @Override
        public void rollback() {
            if (running.get(Thread.currentThread()) != null) {
                end(connection::rollback);
            }
        }

        private void end(Ending ending) {
            running.remove(Thread.currentThread());
            try (connection) {
                ending.end();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private interface Ending {
        void end() throws SQLException;
    }
}
