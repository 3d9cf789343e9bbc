package dev.tenure.eventstore.order;

import static org.awaitility.Awaitility.await;

import dev.tenure.eventstore.append.AppendUnit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * One append has its positions and stays open; others come, and a reader reads whatever it can; then the first one commits and the
 * reader reads to the end. Says what that reader and one that starts afterwards saw differently from what is committed.
 */
final class Overtaking {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Contender contender;

    /** What differed for the reader that was there, and for the one that came when all was committed. */
    record Differences(List<String> early, List<String> late) {}

    Overtaking(Contender contender) {
        this.contender = contender;
    }

    Differences of(AppendUnit overtaken, List<AppendUnit> others) {
        Reading early = new Reading(null);
        try (Contender.Node slow = contender.openSlow();
                Contender.Node quick = contender.open(100)) {
            CompletableFuture<Void> first = inThread(() -> slow.append(overtaken));
            contender.awaitOpenAppend();
            CompletableFuture<Void> rest = inThread(() -> others.forEach(quick::append));
            await("the others are through, or wait").atMost(LIMIT).until(() -> rest.isDone() || contender.othersWait());
            readAll(early, quick.engine());
            contender.release();
            CompletableFuture.allOf(first, rest)
                    .orTimeout(60, java.util.concurrent.TimeUnit.SECONDS)
                    .join();
            readAll(early, quick.engine());
            Reading late = new Reading(null);
            readAll(late, slow.engine());
            return differences(early, late);
        }
    }

    private Differences differences(Reading early, Reading late) {
        List<Logged> committed = new ArrayList<>(contender.committedAfter(0));
        Verdict verdict = new Verdict(committed);
        return new Differences(verdict.on(early.takeSeen()), verdict.on(late.takeSeen()));
    }

    private static void readAll(Reading reading, EventStorageEngine engine) {
        reading.read(engine, Integer.MAX_VALUE);
    }

    private static CompletableFuture<Void> inThread(Runnable task) {
        return CompletableFuture.runAsync(task, run -> new Thread(run, "overtaking").start());
    }
}
