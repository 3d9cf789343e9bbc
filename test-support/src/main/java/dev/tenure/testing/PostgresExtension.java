package dev.tenure.testing;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.database.SchemaOwner;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A fresh database for each test class, with the schemas of the given owners, in sessions whose time zone is not the JVM's. The
 * server is embedded, one for each JVM, or with {@code TENURE_TEST_DATABASE_URL}, {@code _USER} and {@code _PASSWORD} in the
 * environment that one, whose user must be allowed to create databases.
 */
public final class PostgresExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    private final List<SchemaOwner> owners;
    private @Nullable String openedFor;
    private @Nullable TestDatabase database;

    private PostgresExtension(List<SchemaOwner> owners) {
        this.owners = owners;
    }

    public static PostgresExtension with(SchemaOwner... owners) {
        return new PostgresExtension(List.of(owners));
    }

    /** A pool of a few connections, the same one throughout a test class. */
    public DataSource dataSource() {
        return open().pool();
    }

    /** The database of the running test class, for processes that connect by themselves. */
    public String jdbcUrl() {
        return open().url();
    }

    public String username() {
        return TestServer.get().username();
    }

    public String password() {
        return TestServer.get().password();
    }

    private TestDatabase open() {
        if (database == null) {
            throw new IllegalStateException("there is a database only while a test class runs");
        }
        return database;
    }

    /** Nested classes share what their outermost class opened. */
    @Override
    public void beforeAll(ExtensionContext context) {
        if (database == null) {
            database = TestDatabase.create(TestServer.get(), owners);
            openedFor = context.getUniqueId();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (database != null && context.getUniqueId().equals(openedFor)) {
            database.drop();
            database = null;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == DataSource.class || type == HikariDataSource.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return dataSource();
    }
}
