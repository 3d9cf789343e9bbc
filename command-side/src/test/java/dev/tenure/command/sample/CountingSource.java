package dev.tenure.command.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts how often a connection is taken; the committer takes one and keeps it. */
public final class CountingSource extends DelegatingDataSource {
    private final AtomicLong taken = new AtomicLong();

    public CountingSource(DataSource source) {
        super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
        taken.incrementAndGet();
        return super.getConnection();
    }

    public long taken() {
        return taken.get();
    }
}
