package dev.tenure.eventstore.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs the same task in many threads that start together. */
public final class Concurrently {
    private Concurrently() {}

    /** The results of those that returned and the exceptions of those that threw, in the order of the threads. */
    public static List<Object> run(int threads, IntFunction<Callable<?>> task) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Callable<?> one = task.apply(i);
            futures.add(executor.submit(() -> {
                start.await();
                return one.call();
            }));
        }
        start.countDown();
        List<Object> outcomes = new ArrayList<>();
        for (Future<?> future : futures) {
            outcomes.add(outcome(future));
        }
        executor.shutdownNow();
        return outcomes;
    }

    private static Object outcome(Future<?> future) throws InterruptedException {
        try {
            Object result = future.get();
            return result == null ? "nothing" : result;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return cause == null ? e : cause;
        }
    }
}
