package dev.tenure.database;

import dev.tenure.database.StartFailed.Obstacle;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.function.BooleanSupplier;

/** Starts the server on a port and waits until it answers the application's role. */
final class Launcher {
    private static final int ATTEMPTS = 5;
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(500);
    private static final String WRONG_PASSWORD = "28P01";

    private final ServerDirectory home;
    private final EmbeddedPostgresSettings settings;
    private final LoopbackPorts ports;
    private final String password;

    Launcher(ServerDirectory home, EmbeddedPostgresSettings settings) throws IOException {
        this.home = home;
        this.settings = settings;
        this.ports = new LoopbackPorts(home.portFile());
        this.password = home.password();
    }

    /** A server that answers, and where. */
    record Launched(ServerProcess server, int port) {}

    /** On the port of the settings, or the remembered one, or where that is taken by somebody else another free one. */
    Launched launch() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = settings.port() == 0 ? ports.pick() : settings.port();
            try {
                Launched launched = new Launched(launchOn(port, () -> false), port);
                ports.remember(port);
                return launched;
            } catch (StartFailed failure) {
                boolean asked = failure.obstacle() == Obstacle.PORT_TAKEN && settings.port() != 0;
                if (asked || attempt == ATTEMPTS) {
                    throw new DatabaseRefused(failure.reason(), failure);
                }
                Uninterrupted.pause(BEFORE_ANOTHER_TRY);
            }
        }
    }

    /** Leaves no server behind when it fails, or when the caller gives up meanwhile. */
    ServerProcess launchOn(int port, BooleanSupplier givenUp) throws StartFailed, IOException {
        ServerProcess server = ServerProcess.launch(home, port, settings.parameters());
        try {
            awaitReady(server, port, givenUp);
            return server;
        } catch (StartFailed | IOException | RuntimeException failure) {
            Postmaster.find(home).ifPresent(Postmaster::stop);
            server.end();
            throw failure;
        }
    }

    private void awaitReady(ServerProcess server, int port, BooleanSupplier givenUp) throws StartFailed, IOException {
        long start = System.nanoTime();
        while (!Postmaster.isReady(home) || !answers(port)) {
            if (server.exitsWithin(GLANCE)) {
                throw whyItEnded(server, port);
            }
            if (givenUp.getAsBoolean()) {
                throw new StartFailed(Obstacle.GIVEN_UP, "no longer wanted");
            }
            if (System.nanoTime() - start > settings.readyWithin().toNanos()) {
                throw new DatabaseRefused("PostgreSQL in " + home.directory() + " is not ready after "
                        + settings.readyWithin().toSeconds() + " s: " + server.lastLines());
            }
        }
    }

    private StartFailed whyItEnded(ServerProcess server, int port) {
        String message = "PostgreSQL in " + home.directory() + " does not start: " + server.lastLines();
        if (server.said("could not bind") || server.said("could not create any TCP/IP sockets")) {
            return new StartFailed(
                    Obstacle.PORT_TAKEN,
                    "port " + port + " is in use; choose another for the embedded database, or 0 for any");
        }
        if (server.said("pre-existing shared memory block")
                || server.said("lock file \"postmaster.pid\" already exists")) {
            return new StartFailed(Obstacle.STILL_SHUTTING_DOWN, message);
        }
        throw new DatabaseRefused(message);
    }

    private boolean answers(int port) {
        try (Connection connection = DriverManager.getConnection(url(port), credentials())) {
            DurabilityCheck.require(connection, false);
            return true;
        } catch (SQLException notYet) {
            if (WRONG_PASSWORD.equals(notYet.getSQLState())) {
                throw new DatabaseRefused(
                        "the file 'password' in " + home.directory()
                                + " is not the one this database was made with; put it back from a backup",
                        notYet);
            }
            return false;
        }
    }

    /** The password is proved, never sent, so that nobody else who listens there learns it. */
    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + ServerDirectory.ROLE + "?requireAuth=scram-sha-256";
    }

    private Properties credentials() {
        Properties properties = new Properties();
        properties.setProperty("user", ServerDirectory.ROLE);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        return properties;
    }
}
