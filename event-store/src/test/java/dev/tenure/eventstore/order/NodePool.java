package dev.tenure.eventstore.order;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.testing.PostgresExtension;
import org.postgresql.ds.PGSimpleDataSource;

/** The few connections that one process has to the database of the test class; all of them bear its name. */
final class NodePool {
    /** Begins the names of all sessions that may be ended from outside. */
    static final String NODE = "node ";

    private static final int CONNECTIONS = 4;

    private NodePool() {}

    static HikariDataSource open(PostgresExtension postgres, String name) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source(postgres, NODE + name));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        config.setConnectionInitSql("set time zone 'Asia/Tokyo'");
        return new HikariDataSource(config);
    }

    static PGSimpleDataSource source(PostgresExtension postgres, String applicationName) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl());
        source.setUser(postgres.username());
        source.setPassword(postgres.password());
        source.setApplicationName(applicationName);
        return source;
    }
}
