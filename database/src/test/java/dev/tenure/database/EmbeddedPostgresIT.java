package dev.tenure.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresIT {
    @TempDir(factory = Homes.class)
    static Path directory;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        server = Homes.start(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "data_checksums, on",
        "server_encoding, UTF8",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "log_error_verbosity, terse"
    })
    void theServerIsSetUpAsPromised(String parameter, String value) throws SQLException {
        assertThat(Homes.answer(server, "show " + parameter)).isEqualTo(value);
    }

    @Test
    void textSortsAndFoldsTheSameOnEveryMachine() throws SQLException {
        assertThat(Homes.answer(
                        server,
                        "select datlocprovider::text || datlocale from pg_database where datname = current_database()"))
                .isEqualTo("bC.UTF-8");
        assertThat(Homes.answer(server, "select upper('é')")).isEqualTo("É");
    }

    @Test
    void itListensOnLoopbackOnly() throws IOException {
        for (InetAddress address : addressesOfThisMachine()) {
            try (Socket socket = new Socket()) {
                assertThatExceptionOfType(IOException.class)
                        .as("connecting to %s", address)
                        .isThrownBy(() -> socket.connect(new InetSocketAddress(address, server.port()), 2000));
            }
        }
    }

    private static List<InetAddress> addressesOfThisMachine() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"tenure, wrong", "tenure, ''", "postgres, wrong", "postgres, postgres"})
    void nobodyEntersWithoutThePassword(String user, String password) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), user, password)
                        .close())
                .withMessageContaining("password");
    }

    @Test
    void thePasswordIsForItsOwnerOnlyAndNotInTheUrl() throws IOException {
        Path file = directory.resolve("password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file).strip()).isEqualTo(server.password()).hasSizeGreaterThan(32);
        assertThat(server.jdbcUrl()).doesNotContain(server.password());
    }

    @Test
    void theApplicationsRoleIsNoSuperuserButInstallsTrustedExtensions() throws SQLException {
        assertThat(Homes.answer(server, "select usesuper from pg_user where usename = current_user"))
                .isEqualTo("f");
        Homes.execute(server, "create schema x", "create extension pg_trgm schema x", "drop schema x cascade");
    }

    @Test
    void whatKeepsItDurableIsNotOpenToChange() {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> Homes.settings(directory).withParameters(Map.of("fsync", "off")))
                .withMessageContaining("fsync");
    }
}
