package dev.tenure.testing.debian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DebianPostgresIT {
    @RegisterExtension
    final DebianPostgres postgres = new DebianPostgres();

    @TempDir
    Path empty;

    @Test
    void whatIsCommittedOutlivesTheKillingOfEveryProcess() throws SQLException {
        Cluster server = postgres.newCluster();
        execute(server, "create table thing as select 1 as number");
        server.kill();
        assertThatThrownBy(() -> answer(server, "select 1")).isInstanceOf(SQLException.class);
        server.start();
        assertThat(answer(server, "select number from thing")).isEqualTo("1");
        server.stop();
        assertThat(ServerProcesses.postmasterOf(server.dataDirectory())).isEmpty();
    }

    @Test
    void aPromotedReplicaHasWhatItReceivedAndADumpGoesIntoAnotherServer() throws SQLException {
        Cluster server = postgres.newCluster();
        execute(server, "create table thing as select 1 as number");
        Cluster replica = server.replica();
        assertThat(answer(replica, "select pg_is_in_recovery()::text")).isEqualTo("true");
        server.kill();
        replica.promote();
        execute(replica, "update thing set number = 2");

        Cluster fresh = postgres.newCluster();
        fresh.restore(replica.dump());

        assertThat(answer(fresh, "select number from thing")).isEqualTo("2");
    }

    @Test
    void aMachineWithoutThePackageIsTold() throws Exception {
        Files.createDirectories(empty.resolve("15/bin"));
        assertThatThrownBy(() -> Installation.newestIn(empty)).hasMessageContaining("apt-get install postgresql");
    }

    private static void execute(Cluster server, String sql) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(Cluster server, String sql) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
