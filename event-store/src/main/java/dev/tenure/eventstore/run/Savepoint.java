package dev.tenure.eventstore.run;

import dev.tenure.eventstore.append.LogUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;

/** Work within the running transaction whose writes can be taken back while the transaction goes on. */
final class Savepoint {
    private final ConnectionProvider connections;

    Savepoint(ConnectionProvider connections) {
        this.connections = connections;
    }

    /** Does it; if it fails, what it wrote is taken back and the failure is passed on. */
    void around(Runnable work) {
        try (Connection connection = connections.getConnection()) {
            java.sql.Savepoint before = connection.setSavepoint();
            try {
                work.run();
            } catch (RuntimeException failure) {
                connection.rollback(before);
                throw failure;
            }
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            throw new LogUnavailable("the transaction could not go on", e);
        }
    }
}
