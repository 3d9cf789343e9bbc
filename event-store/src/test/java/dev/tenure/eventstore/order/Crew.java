package dev.tenure.eventstore.order;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Threads that work through one round, each with random numbers of its own, and what is closed when it is over. */
final class Crew implements AutoCloseable {
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Deque<AutoCloseable> kept = new ArrayDeque<>();

    /** What a thread does. */
    interface Task {
        void run(Random random) throws InterruptedException;
    }

    void start(Task task, long seed) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run(new Random(seed));
                    } catch (Throwable e) {
                        failures.add(e);
                    }
                },
                "trial");
        threads.add(thread);
        thread.start();
    }

    synchronized <T extends AutoCloseable> T keep(T resource) {
        kept.push(resource);
        return resource;
    }

    /** Returns when all have ended, and fails if one did. */
    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            AssertionError failed =
                    new AssertionError("somebody failed in a way that was not thought of", failures.poll());
            failures.forEach(failed::addSuppressed);
            throw failed;
        }
    }

    @Override
    public synchronized void close() {
        for (AutoCloseable resource : kept) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
