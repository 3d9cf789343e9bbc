package dev.tenure.command.sample;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts how often a connection is taken, which the committer does once, and the statements that are sent. */
public final class CountingSource extends DelegatingDataSource {
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong statements = new AtomicLong();

    public CountingSource(DataSource source) {
        super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
        taken.incrementAndGet();
        return (Connection) watched(Connection.class, super.getConnection());
    }

    public long taken() {
        return taken.get();
    }

    /** How many statements were sent, the committer's too. */
    public long statements() {
        return statements.get();
    }

    private Object watched(Class<?> type, Object real) {
        InvocationHandler counting = (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                statements.incrementAndGet();
            }
            try {
                Object result = method.invoke(real, arguments);
                Class<?> returned = method.getReturnType();
                return returned == PreparedStatement.class || returned == Statement.class
                        ? watched(returned, result)
                        : result;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return Proxy.newProxyInstance(CountingSource.class.getClassLoader(), new Class<?>[] {type}, counting);
    }
}
