package dev.tenure.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.database.SchemaOwner;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two classes that write the same row, of which neither sees the other's. */
class FreshDatabaseIT {
    abstract static class Writer {
        @RegisterExtension
        static final PostgresExtension POSTGRES =
                PostgresExtension.with(new SchemaOwner("sample", "db/migration/sample"));

        @Test
        void startsEmpty() throws SQLException {
            try (Connection connection = POSTGRES.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet before = statement.executeQuery("select count(*) from sample.thing")) {
                assertThat(before.next()).isTrue();
                assertThat(before.getInt(1)).isZero();
                assertThat(statement.executeUpdate("insert into sample.thing values (1)"))
                        .isEqualTo(1);
            }
        }
    }

    @Nested
    class One extends Writer {}

    @Nested
    class Another extends Writer {}
}
