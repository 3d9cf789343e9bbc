package dev.tenure.query.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that a test may take away for a while. */
public final class SettableDatabase extends DelegatingDataSource {
    private volatile boolean lost;

    SettableDatabase(DataSource source) {
        super(source);
    }

    public void lose() {
        lost = true;
    }

    public void find() {
        lost = false;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (lost) {
            throw new SQLTransientConnectionException("the database is taken away for a test");
        }
        return super.getConnection();
    }
}
