package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.eventstore.sample.EventStoreExtension;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A pool asks its first connection which isolation it has. One that is lost while it is asked left the pool with none, and every
 * later connection was refused: a reader stood still for ever beside a database that was well. So the isolation is told.
 */
class FirstConnectionIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final AtomicInteger connections = new AtomicInteger();

    @Test
    void aPoolWhoseFirstConnectionIsLostMakesOthers() throws SQLException {
        NodePool lost = new NodePool(LosesItsFirst::new);

        try (HikariDataSource pool = lost.open("unlucky");
                Connection later = pool.getConnection()) {
            assertThat(connections).hasValueGreaterThan(1);
            assertThat(later.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    /** Makes connections of which the first is gone when it is asked for its isolation. */
    private final class LosesItsFirst extends PGSimpleDataSource {
        private static final long serialVersionUID = 1L;

        LosesItsFirst() {
            setUrl(STORE.postgres().jdbcUrl());
            setUser(STORE.postgres().username());
            setPassword(STORE.postgres().password());
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection made = super.getConnection();
            if (connections.incrementAndGet() > 1) {
                return made;
            }
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("getTransactionIsolation")) {
                            made.close();
                        }
                        try {
                            return method.invoke(made, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getTargetException();
                        }
                    });
        }
    }
}
