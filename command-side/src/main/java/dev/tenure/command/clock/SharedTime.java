package dev.tenure.command.clock;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the clocks of all processes on one database equally far ahead. The first thing that runs at a start, so that nothing is
 * ever recorded at a time before what was recorded already.
 */
public final class SharedTime implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SharedTime.class);
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final boolean movable;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private Thread thread = new Thread(() -> {});

    /**
     * For that clock.
     *
     * @param movable whether somebody may move it
     */
    public SharedTime(JdbcClient jdbc, MovableClock clock, boolean movable) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.movable = movable;
    }

    public boolean isMovable() {
        return movable;
    }

    /** Has every process be so far ahead, this one at once. */
    void moveAhead(Duration ahead) {
        jdbc.sql("insert into command.clock (ahead) values (make_interval(secs => ?))"
                        + " on conflict (only_row) do update set ahead = greatest(clock.ahead, excluded.ahead)")
                .param(ahead.toMillis() / 1000.0)
                .update();
        look();
    }

    @Override
    public void start() {
        look();
        if (!movable && !clock.ahead().isZero()) {
            throw new IllegalStateException(
                    "the time of this store was moved ahead by " + clock.ahead()
                            + "; what is recorded lies in the machine's future. Set tenure.clock.movable=true to go on with it.");
        }
        running = true;
        stopped = new CountDownLatch(1);
        if (movable) {
            thread = new Thread(this::watch, "shared-time");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        try {
            thread.join(5_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else starts. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private void watch() {
        try {
            while (!stopped.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                lookAgain();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException unavailable) {
            LOG.debug("The shared time cannot be read; looking again", unavailable);
        }
    }

    private void look() {
        jdbc.sql("select (extract(epoch from ahead) * 1000)::bigint from command.clock")
                .query(Long.class)
                .optional()
                .ifPresent(millis -> clock.moveAhead(Duration.ofMillis(millis)));
    }
}
