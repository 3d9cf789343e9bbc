package dev.tenure.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.database.SchemaMigrations;
import dev.tenure.database.SchemaOwner;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One database of its own, and the pool that leads to it; a copy of a template that was migrated once in this JVM. */
record TestDatabase(TestServer server, String name, HikariDataSource pool) {
    private static final int CONNECTIONS = 8;
    private static final Map<List<SchemaOwner>, String> TEMPLATES = new ConcurrentHashMap<>();

    static TestDatabase create(TestServer server, List<SchemaOwner> owners) {
        String template = TEMPLATES.computeIfAbsent(owners, wanted -> template(server, wanted));
        String name = newName();
        server.execute("create database " + name + " template " + template);
        return new TestDatabase(server, name, pool(server, name));
    }

    private static String template(TestServer server, List<SchemaOwner> owners) {
        String name = newName();
        server.execute("create database " + name);
        server.dropAtTheEnd(name);
        try (HikariDataSource pool = pool(server, name)) {
            SchemaMigrations.migrate(pool, owners);
        }
        return name;
    }

    String url() {
        return server.urlOf(name);
    }

    void drop() {
        pool.close();
        server.drop(name);
    }

    private static String newName() {
        return "test_" + UUID.randomUUID().toString().replace("-", "");
    }

    private static HikariDataSource pool(TestServer server, String name) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.sourceFor(name));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionInitSql("set time zone 'Asia/Tokyo'");
        return new HikariDataSource(config);
    }
}
