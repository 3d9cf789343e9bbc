package dev.tenure.benchmarks.scale;

import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.load.Load;
import dev.tenure.benchmarks.report.Scale.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was done once with many, each beside L1 right before and right after. */
final class Steps {
    private static final Duration L1_TURN = Duration.ofSeconds(2);
    private static final int MIB = 1024 * 1024;

    private final Contender limit;
    private final List<Step> done = new ArrayList<>();

    Steps(Contender limit) {
        this.limit = limit;
    }

    /** Something that says how long it took. */
    @FunctionalInterface
    interface Doing {
        Duration once() throws SQLException, InterruptedException;
    }

    Duration take(String id, String title, int number, Doing doing) throws SQLException, InterruptedException {
        double before = limit();
        Duration took = doing.once();
        double after = limit();
        double seconds = took.toNanos() / 1e9;
        Step step = new Step(id, title, number, seconds, number / seconds / ((before + after) / 2), heapMib());
        done.add(step);
        System.out.println("  " + step + ", per second " + Math.round(step.perSecond()));
        return took;
    }

    /** Another figure of what was taken last. */
    void also(String id, String title, Duration took) {
        Step last = done.get(done.size() - 1);
        double seconds = took.toNanos() / 1e9;
        done.add(new Step(id, title, last.number(), seconds, last.ofL1() * last.seconds() / seconds, last.heapMib()));
    }

    List<Step> all() {
        return done;
    }

    private double limit() throws InterruptedException {
        return Load.run(limit.work(), limit.callers(), L1_TURN).perSecond();
    }

    private static long heapMib() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) / MIB;
    }
}
