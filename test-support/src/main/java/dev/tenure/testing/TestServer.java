package dev.tenure.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** The one server of this JVM: the environment's, or an embedded one below {@code target} that ends with the JVM. */
record TestServer(String url, String username, String password, boolean external) {
    private static final String DATABASE_IN_URL = "^(jdbc:postgresql:(?://[^/?]*/)?)[^?]*";

    static TestServer get() {
        return Holder.SERVER;
    }

    private static final class Holder {
        static final TestServer SERVER = choose(System.getenv());
    }

    private static TestServer choose(Map<String, String> environment) {
        String url = environment.getOrDefault("TENURE_TEST_DATABASE_URL", "");
        if (url.isBlank()) {
            return EmbeddedTestServer.startBelow(Path.of("target").toAbsolutePath());
        }
        String user = environment.getOrDefault("TENURE_TEST_DATABASE_USER", "tenure");
        return new TestServer(url, user, environment.getOrDefault("TENURE_TEST_DATABASE_PASSWORD", ""), true);
    }

    String urlOf(String database) {
        return url.replaceFirst(DATABASE_IN_URL, "$1" + database);
    }

    PGSimpleDataSource sourceFor(String database) {
        return source(urlOf(database));
    }

    private PGSimpleDataSource source(String address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address);
        source.setUser(username);
        source.setPassword(password);
        return source;
    }

    /** In the database that the server came with. */
    void execute(String sql) {
        try (Connection connection = source(url).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException("the test database is not to be had: " + failure.getMessage(), failure);
        }
    }

    /** Our sessions are ended before; a vacuum under way, which an owner may not end, the server ends by itself. */
    void drop(String database) {
        execute(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = current_user and datname = '"
                        + database + "'");
        execute("drop database " + database);
    }

    /** An embedded server goes as a whole. */
    void dropAtTheEnd(String database) {
        if (external) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(database), "test-database-end"));
        }
    }
}
