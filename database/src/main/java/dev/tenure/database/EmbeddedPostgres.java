package dev.tenure.database;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in a directory of its own, for when none is configured: durable, on loopback only, behind a generated
 * password, owned by one process at a time and found again at the next start.
 *
 * <p>Ownership is a lock on the directory. A server that is still alive there while the lock is free was left by a process that
 * was killed: it is stopped and a new one started, never used on. PostgreSQL refuses to run as root, so as root its programs
 * run in a user namespace of their own ({@code unshare}); where that is not allowed the data is handed to the first of
 * {@link EmbeddedPostgresSettings#serverUsers()} that root may become; where that is not possible either, the start is refused.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DirectoryLock lock;
    private final RunningServer server;
    private final String password;
    private final boolean createdNow;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(DirectoryLock lock, RunningServer server, String password, boolean createdNow) {
        this.lock = lock;
        this.server = server;
        this.password = password;
        this.createdNow = createdNow;
    }

    /** Refuses with {@link DatabaseRefused}, and leaves nothing running, when the server cannot be had as promised. */
    public static EmbeddedPostgres start(EmbeddedPostgresSettings settings) {
        return start(settings, Optional.empty());
    }

    static EmbeddedPostgres start(EmbeddedPostgresSettings settings, Optional<RunAs> as) {
        DirectoryLock lock = DirectoryLock.take(settings.directory());
        try {
            return startOwned(settings, as.orElseGet(() -> RunAs.choose(settings.serverUsers())), lock);
        } catch (IOException failure) {
            lock.close();
            throw DatabaseRefused.because("no database in " + settings.directory(), failure);
        } catch (RuntimeException | Error failure) {
            lock.close();
            throw failure;
        }
    }

    private static EmbeddedPostgres startOwned(EmbeddedPostgresSettings settings, RunAs as, DirectoryLock lock)
            throws IOException {
        ServerBinaries binaries = ServerBinaries.unpackedIn(settings.binaries());
        ServerDirectory home = new ServerDirectory(lock.directory(), binaries, as);
        Optional<Postmaster> leftover = Postmaster.find(home);
        if (leftover.isPresent()) {
            LOG.warn(
                    "A killed process left PostgreSQL running, process {}; stopping it to start anew",
                    leftover.get().pid());
            leftover.get().stop();
        }
        boolean created = home.initialiseIfNew();
        RunningServer server = RunningServer.start(home, new Launcher(home, settings));
        LOG.info("PostgreSQL {} in {} is ready on port {}", binaries.version(), home.directory(), server.port());
        return new EmbeddedPostgres(lock, server, home.password(), created);
    }

    /** Complete, parameters included; the password is not part of it. */
    public String jdbcUrl() {
        return Launcher.url(server.port());
    }

    public int port() {
        return server.port();
    }

    /** The owner of the database: no superuser, but it may create extensions that are trusted, schemas, databases, roles. */
    public String username() {
        return ServerDirectory.ROLE;
    }

    public String password() {
        return password;
    }

    /** True when this start found no data and made the database. */
    public boolean createdNow() {
        return createdNow;
    }

    /** Stops the server the fast way (sessions are ended, everything committed is kept) and gives the directory up. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            server.stop();
        } catch (IOException failure) {
            throw DatabaseRefused.because("PostgreSQL could not be stopped", failure);
        } finally {
            lock.close();
        }
    }
}
