package dev.tenure.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has a number of callers do the work over and over, each without a pause, for a while. */
public final class Load {
    private static final int FIRST_ROOM = 4096;

    private Load() {}

    /** Runs it once; whatever the work throws ends the measurement. */
    public static Sample run(Work work, int callers, Duration duration) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<long[]>> running = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                running.add(threads.submit(caller(work, caller, go, duration)));
            }
            long start = System.nanoTime();
            go.countDown();
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> one : running) {
                all.add(one.get());
            }
            return new Sample(System.nanoTime() - start, joined(all));
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a unit of work failed", failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<long[]> caller(Work work, int caller, CountDownLatch go, Duration duration) {
        return () -> {
            long[] latencies = new long[FIRST_ROOM];
            int done = 0;
            go.await();
            long end = System.nanoTime() + duration.toNanos();
            for (long before = System.nanoTime(); before < end; ) {
                work.once(caller);
                long after = System.nanoTime();
                if (done == latencies.length) {
                    latencies = Arrays.copyOf(latencies, done * 2);
                }
                latencies[done++] = after - before;
                before = after;
            }
            return Arrays.copyOf(latencies, done);
        };
    }

    private static long[] joined(List<long[]> parts) {
        return parts.stream().flatMapToLong(Arrays::stream).toArray();
    }
}
