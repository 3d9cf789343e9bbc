package dev.tenure.eventstore.verify;

import dev.tenure.eventstore.raw.CopiedRows;
import dev.tenure.eventstore.raw.Progress;
import dev.tenure.eventstore.verify.ClaimSum.Sum;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Reads in the caller's thread, looks at events by themselves in as many as there are cores, and brings them back in order. */
final class EventStream {
    private static final int BATCH = 500;
    private static final int BATCHES = 8;

    private final EventCheck check;
    private final Findings findings;
    private final long total;
    private final Progress progress;
    private final Deque<Future<List<Checked>>> underWay = new ArrayDeque<>();
    private long count;
    private final SequenceTable sequences;
    private @Nullable Sum claims = Sum.NOTHING;

    EventStream(EventCheck check, Findings findings, SequenceTable sequences, long total, Progress progress) {
        this.sequences = sequences;
        this.check = check;
        this.findings = findings;
        this.total = total;
        this.progress = progress;
    }

    long count() {
        return count;
    }

    /** All claims taken less all that were freed; null where some cannot be read. */
    @Nullable Sum claims() {
        return claims;
    }

    void run(CopiedRows rows, ChainWalk walk) throws SQLException, InterruptedException {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<byte[]> batch = new ArrayList<>(BATCH);
            for (byte[] row = rows.next(); row != null; row = rows.next()) {
                batch.add(row);
                if (batch.size() == BATCH) {
                    submit(workers, batch, walk);
                    batch = new ArrayList<>(BATCH);
                }
            }
            submit(workers, batch, walk);
            while (!underWay.isEmpty()) {
                takeOne(walk);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void submit(ExecutorService workers, List<byte[]> batch, ChainWalk walk)
            throws SQLException, InterruptedException {
        underWay.add(workers.submit(() -> batch.stream().map(check::check).toList()));
        if (underWay.size() > BATCHES) {
            takeOne(walk);
        }
    }

    private void takeOne(ChainWalk walk) throws SQLException, InterruptedException {
        for (Checked event : result(underWay.remove())) {
            String problem = event.problem();
            walk.event(event);
            if (problem != null) {
                findings.add(event.position(), event.aggregate(), problem);
            }
            sequences.event(event);
            Sum more = event.claims();
            claims = claims == null || more == null ? null : claims.plus(more);
            count++;
        }
        progress.at(count, total);
    }

    private static List<Checked> result(Future<List<Checked>> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an event could not be looked at", e);
        }
    }
}
