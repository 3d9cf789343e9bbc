package dev.tenure.app.tools;

import dev.tenure.app.start.RefusedStart;
import dev.tenure.app.start.StoreAtHand;
import dev.tenure.eventstore.erasure.ErasureList;
import dev.tenure.eventstore.erasure.Erasures;
import dev.tenure.eventstore.erasure.Scrub;
import dev.tenure.eventstore.rotation.KeyRotation;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Commands on the store of a Tenure that may be running: {@code rotate-keys} and {@code scrub}; settings follow the word. */
final class StoreTools {
    private static final String ROTATE = "rotate-keys";
    private static final String SCRUB = "scrub";

    private static final String RETIRE = "--retire";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int UNFINISHED = 1;
    private static final int REFUSED = 2;

    private StoreTools() {}

    /** Whether the word names one of them. */
    static boolean isOne(String word) {
        return word.equals(ROTATE) || word.equals(SCRUB);
    }

    /** Runs it; returns the exit status. */
    static int run(String[] words) {
        List<String> rest = List.of(words).subList(1, words.length);
        try (StoreAtHand store = StoreAtHand.open(rest, false)) {
            store.requireThisVersion();
            return words[0].equals(SCRUB) ? scrub(store) : rotate(store, rest.contains(RETIRE));
        } catch (RuntimeException failure) {
            Optional<String> line = RefusedStart.line(failure);
            if (line.isEmpty()) {
                throw failure;
            }
            System.err.println(words[0] + " is refused: " + line.get());
            return REFUSED;
        }
    }

    private static int rotate(StoreAtHand store, boolean retire) {
        PrintStream out = System.out;
        Consumer<String> say = out::println;
        KeyRotation rotation = new KeyRotation(store.keysOfStore(), store.source(), say);
        if (retire) {
            rotation.retire();
            return 0;
        }
        return rotation.rotate() == 0 ? 0 : UNFINISHED;
    }

    private static int scrub(StoreAtHand store) {
        PrintStream out = System.out;
        new Erasures(new ErasureList(store.settings().erasures()), store.source(), Clock.systemUTC(), people -> {})
                .reconcile();
        Optional<Scrub.Report> report = new Scrub(store.source(), PATIENCE).run();
        if (report.isEmpty()) {
            out.println("Another process is scrubbing.");
            return UNFINISHED;
        }
        report.get().lines().forEach(out::println);
        return report.get().left().isEmpty() ? 0 : UNFINISHED;
    }
}
