package dev.tenure.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits that an interrupt does not cut short, since a server that is half stopped helps nobody; the interrupt is passed on. */
final class Uninterrupted {
    private Uninterrupted() {}

    static boolean endsWithin(Thread thread, Duration limit) {
        return await(limit, nanos -> {
            TimeUnit.NANOSECONDS.timedJoin(thread, nanos);
            return !thread.isAlive();
        });
    }

    static boolean endsWithin(Process process, Duration limit) {
        return await(limit, nanos -> process.waitFor(nanos, TimeUnit.NANOSECONDS));
    }

    static void pause(Duration length) {
        await(length, nanos -> {
            TimeUnit.NANOSECONDS.sleep(nanos);
            return true;
        });
    }

    private static boolean await(Duration limit, Wait wait) {
        boolean interrupted = false;
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                try {
                    return wait.within(Math.max(1, end - System.nanoTime()));
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private interface Wait {
        boolean within(long nanos) throws InterruptedException;
    }
}
