package dev.tenure.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.database.SchemaOwner;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresExtensionIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.with(new SchemaOwner("sample", "db/migration/sample"));

    @Test
    void theOwnersSchemaIsThere() throws SQLException {
        assertThat(answer("select count(*) from sample.thing")).isEqualTo("0");
    }

    @Test
    void sessionsAreInAnotherTimeZoneThanTheJvm() throws SQLException {
        assertThat(answer("show time zone")).isEqualTo("Asia/Tokyo");
    }

    @Test
    void trigramsCanBeInstalledByTheApplicationsRole() throws SQLException {
        try (Connection connection = POSTGRES.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
        }
        assertThat(answer("select similarity('Müller', 'MÜLLER')")).isEqualTo("1");
    }

    @Test
    void theDataSourceIsAParameterToo(DataSource source) {
        assertThat(source).isSameAs(POSTGRES.dataSource());
    }

    @Nested
    class InANestedClass {
        @Test
        void theDatabaseIsTheSame(DataSource source) throws SQLException {
            assertThat(answer("select current_database()")).startsWith("test_");
            assertThat(source).isSameAs(POSTGRES.dataSource());
        }
    }

    private static String answer(String sql) throws SQLException {
        try (Connection connection = POSTGRES.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
