package dev.tenure.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the server of an owned directory up: one that dies is started again on its port, with growing pauses, until stopped. */
final class RunningServer {
    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final ServerDirectory home;
    private final Launcher launcher;
    private final Launcher.Launched first;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread keeper = new Thread(this::keepUp, "embedded-postgres");

    private RunningServer(ServerDirectory home, Launcher launcher, Launcher.Launched first) {
        this.home = home;
        this.launcher = launcher;
        this.first = first;
        keeper.setDaemon(true);
    }

    static RunningServer start(ServerDirectory home, Launcher launcher) throws IOException {
        RunningServer running = new RunningServer(home, launcher, launcher.launch());
        running.keeper.start();
        return running;
    }

    int port() {
        return first.port();
    }

    private void keepUp() {
        ServerProcess server = first.server();
        Duration pause = FIRST_PAUSE;
        try {
            server.awaitExit();
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("PostgreSQL ended ({}); starting it again on port {}", server.lastLines(), port());
                try {
                    server = launcher.launchOn(port(), () -> stopping.getCount() == 0);
                    LOG.info("PostgreSQL is ready again on port {}", port());
                    pause = FIRST_PAUSE;
                    server.awaitExit();
                } catch (StartFailed | RuntimeException | IOException failure) {
                    pause = longer(pause);
                    LOG.warn("{}; trying again in {} ms", failure.getMessage(), pause.toMillis());
                }
            }
        } catch (InterruptedException notByUs) {
            LOG.error("PostgreSQL is no longer kept up", notByUs);
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** The keeper may be in the middle of starting a server, so it is waited for, and what it started is stopped. */
    void stop() throws IOException {
        stopping.countDown();
        do {
            Postmaster.find(home).ifPresent(Postmaster::stop);
        } while (!Uninterrupted.endsWithin(keeper, GLANCE));
        Postmaster.find(home).ifPresent(Postmaster::stop);
    }
}
