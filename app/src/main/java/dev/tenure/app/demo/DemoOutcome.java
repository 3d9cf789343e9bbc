package dev.tenure.app.demo;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What came of the demonstration so far, added up by several threads. */
final class DemoOutcome {
    final AtomicInteger applied = new AtomicInteger();
    final AtomicInteger approved = new AtomicInteger();
    final AtomicInteger people = new AtomicInteger();
    final AtomicInteger foundBySearch = new AtomicInteger();
    final AtomicInteger foundByAddress = new AtomicInteger();
    final AtomicInteger containers = new AtomicInteger();
    final AtomicInteger mailboxes = new AtomicInteger();
    final AtomicInteger memberships = new AtomicInteger();
    final AtomicLong position = new AtomicLong();
    private final ConcurrentLinkedQueue<String> problems = new ConcurrentLinkedQueue<>();

    void problem(String line) {
        problems.add(line);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    void reached(long newPosition) {
        position.accumulateAndGet(newPosition, Math::max);
    }
}
