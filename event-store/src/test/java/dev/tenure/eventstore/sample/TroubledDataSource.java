package dev.tenure.eventstore.sample;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections that are lost around their commits, when told so. */
public final class TroubledDataSource {
    private final DataSource target;
    private volatile Trouble trouble = Trouble.NONE;

    /** What goes wrong, once. */
    public enum Trouble {
        NONE,
        LOST_BEFORE_COMMIT,
        LOST_AFTER_COMMIT,
        LOST_AFTER_COMMIT_AND_GONE
    }

    public TroubledDataSource(DataSource target) {
        this.target = target;
    }

    public void expect(Trouble next) {
        trouble = next;
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                return call(target, method, arguments);
            }
            if (trouble == Trouble.LOST_AFTER_COMMIT_AND_GONE) {
                throw new SQLException("the server is gone", "08001");
            }
            return troubled(target.getConnection());
        });
    }

    private Connection troubled(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement && commits(arguments)
                    ? committing(connection, statement)
                    : result;
        });
    }

    private static boolean commits(Object @Nullable [] arguments) {
        return arguments != null && String.valueOf(arguments[0]).contains("events.append");
    }

    private PreparedStatement committing(Connection connection, PreparedStatement statement) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (!method.getName().equals("executeQuery") || trouble == Trouble.NONE) {
                return call(statement, method, arguments);
            }
            if (trouble != Trouble.LOST_BEFORE_COMMIT) {
                statement.executeQuery().close();
            }
            if (trouble != Trouble.LOST_AFTER_COMMIT_AND_GONE) {
                trouble = Trouble.NONE;
            }
            connection.abort(Runnable::run);
            throw new SQLException("the connection was lost", "08006");
        });
    }

    private interface Answer {
        @Nullable Object to(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
