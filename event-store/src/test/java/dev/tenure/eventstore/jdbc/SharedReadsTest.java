package dev.tenure.eventstore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SharedReadsTest {
    private final List<Set<String>> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> found = new ConcurrentHashMap<>();
    private final CountDownLatch firstBegun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void ofOneCallerAreReadsOfTheirOwn() {
        SharedReads<String, Integer> reads = new SharedReads<>(this::lengths);

        assertThat(reads.of(List.of("a", "bb"))).containsEntry("a", 1).containsEntry("bb", 2);
        assertThat(reads.of(List.of("ccc"))).containsOnlyKeys("ccc");
        assertThat(asked).containsExactly(Set.of("a", "bb"), Set.of("ccc"));
    }

    @Test
    void ofThoseWhoAskMeanwhileAreOne() throws InterruptedException {
        SharedReads<String, Integer> reads = new SharedReads<>(this::slowLengths);
        List<Thread> callers = new ArrayList<>(List.of(caller(reads, "a")));
        firstBegun.await();
        for (String key : List.of("bb", "ccc", "dddd")) {
            callers.add(caller(reads, key));
        }
        await("all wait").until(() -> callers.stream().skip(1).allMatch(SharedReadsTest::isWaiting));
        goOn.countDown();
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(found).isEqualTo(Map.of("a", 1, "bb", 2, "ccc", 3, "dddd", 4));
        assertThat(asked).containsExactly(Set.of("a"), Set.of("bb", "ccc", "dddd"));
    }

    @Test
    void thatFailFailForThoseWhoShareThemOnly() {
        Function<Set<String>, Map<String, Integer>> failing = keys -> {
            if (keys.contains("bad")) {
                throw new IllegalStateException("the database is away");
            }
            return lengths(keys);
        };
        SharedReads<String, Integer> reads = new SharedReads<>(failing);

        assertThatIllegalStateException()
                .isThrownBy(() -> reads.of(List.of("bad")))
                .withMessage("the database is away");
        assertThat(reads.of(List.of("a"))).containsEntry("a", 1);
    }

    private Thread caller(SharedReads<String, Integer> reads, String key) {
        Thread caller = new Thread(() -> found.put(key, reads.of(List.of(key)).getOrDefault(key, 0)));
        caller.start();
        return caller;
    }

    private static boolean isWaiting(Thread caller) {
        return caller.getState() == Thread.State.WAITING;
    }

    private Map<String, Integer> slowLengths(Set<String> keys) {
        firstBegun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return lengths(keys);
    }

    private Map<String, Integer> lengths(Set<String> keys) {
        asked.add(Set.copyOf(keys));
        return keys.stream().collect(Collectors.toMap(key -> key, String::length));
    }
}
