package dev.tenure.command.sample;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that are prepared on its connections. */
public final class CountedStatements extends DelegatingDataSource {
    private final AtomicLong statements = new AtomicLong();

    public CountedStatements(DataSource source) {
        super(source);
    }

    public long statements() {
        return statements.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(real, method, arguments));
    }

    private Object call(Connection real, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement")) {
            statements.incrementAndGet();
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
