package dev.tenure.command.process;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives each transaction its {@link StoryBatch}. */
public final class StoryBatches {
    private final StoryRows rows;
    private final ParkedRows parked;
    private final WantedRows wanted;
    private final Clock clock;
    private final Runnable wake;
    private volatile @Nullable StoryModels models;

    /**
     * Keeps stories in that database.
     *
     * @param wake called when commands that stories want sent are durable
     */
    public StoryBatches(JdbcClient jdbc, Clock clock, Runnable wake) {
        this.rows = new StoryRows(jdbc);
        this.parked = new ParkedRows(jdbc);
        this.wanted = new WantedRows(jdbc);
        this.clock = clock;
        this.wake = wake;
    }

    /** The kinds of stories are known once Axon is configured. */
    void know(StoryModels all) {
        models = all;
    }

    /** Loads and locks all these stories at once for the running transaction, for whoever is about to tell each of something. */
    public void prefetch(Collection<UUID> sagaIds) {
        current().load(sagaIds);
    }

    /** What the running transaction does with stories. */
    StoryBatch current() {
        StoryBatch bound = (StoryBatch) TransactionSynchronizationManager.getResource(StoryBatch.class);
        if (bound != null) {
            return bound;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("stories are told within a transaction");
        }
        StoryModels known = models;
        if (known == null) {
            throw new IllegalStateException("no stories are configured");
        }
        StoryBatch batch = new StoryBatch(this, known);
        TransactionSynchronizationManager.bindResource(StoryBatch.class, batch);
        TransactionSynchronizationManager.registerSynchronization(batch);
        return batch;
    }

    StoryRows rows() {
        return rows;
    }

    ParkedRows parked() {
        return parked;
    }

    WantedRows wanted() {
        return wanted;
    }

    Clock clock() {
        return clock;
    }

    void wake() {
        wake.run();
    }
}
