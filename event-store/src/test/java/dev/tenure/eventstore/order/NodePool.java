package dev.tenure.eventstore.order;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.testing.PostgresExtension;
import java.util.function.Supplier;
import org.postgresql.ds.PGSimpleDataSource;

/** The ways to one database: for each process a few connections that bear its name, for a trial's own sessions single ones. */
record NodePool(Supplier<PGSimpleDataSource> database) {
    /** Begins the names of all sessions that may be ended from outside. */
    static final String NODE = "node ";

    private static final int CONNECTIONS = 4;

    static NodePool to(PostgresExtension postgres) {
        return new NodePool(() -> {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(postgres.jdbcUrl());
            source.setUser(postgres.username());
            source.setPassword(postgres.password());
            return source;
        });
    }

    HikariDataSource open(String name) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source(NODE + name));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(2_000);
        // asked of the first connection otherwise; were that one lost in the asking, the pool would never make another
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql("set time zone 'Asia/Tokyo'");
        return new HikariDataSource(config);
    }

    Sql session(String name) {
        return new Sql(source(name));
    }

    private PGSimpleDataSource source(String name) {
        PGSimpleDataSource source = database.get();
        source.setApplicationName(name);
        return source;
    }
}
