package dev.tenure.app.start;

import dev.tenure.eventstore.erasure.Erasures;
import dev.tenure.eventstore.erasure.Scrub;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Scrubs once a day at the time that the settings name (LEA-5); of several processes one does it. */
public final class DailyScrub implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DailyScrub.class);

    private final Optional<LocalTime> daily;
    private final Erasures erasures;
    private final Scrub scrub;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daily = new Thread(task, "daily-scrub");
        daily.setDaemon(true);
        return daily;
    });
    private volatile boolean running;
    private volatile @Nullable Future<?> next;

    DailyScrub(Optional<LocalTime> daily, Erasures erasures, Scrub scrub, Clock clock) {
        this.daily = daily;
        this.erasures = erasures;
        this.scrub = scrub;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        daily.ifPresent(this::plan);
    }

    private void plan(LocalTime time) {
        long wait = untilNext(ZonedDateTime.now(clock.withZone(ZoneOffset.UTC)), time)
                .toMillis();
        next = thread.schedule(() -> scrubAndPlan(time), wait, TimeUnit.MILLISECONDS);
    }

    /** From now to the next such time of day in UTC. */
    static Duration untilNext(ZonedDateTime now, LocalTime time) {
        ZonedDateTime today = now.with(time);
        return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
    }

    private void scrubAndPlan(LocalTime time) {
        try {
            erasures.reconcile();
            if (scrub.run().isEmpty()) {
                LOG.info("Another process is scrubbing");
            }
        } catch (RuntimeException failed) {
            LOG.error("The daily scrub failed and is tried again tomorrow", failed);
        }
        if (running) {
            plan(time);
        }
    }

    @Override
    public void stop() {
        running = false;
        Future<?> planned = next;
        if (planned != null) {
            planned.cancel(true);
        }
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
