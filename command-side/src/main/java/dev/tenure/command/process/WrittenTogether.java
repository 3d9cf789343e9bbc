package dev.tenure.command.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that a transaction is to hold, collected until just before its commit and written by as few statements as can be; at once
 * where there is no transaction. What is rolled back is never written.
 *
 * @param <R> what becomes a row
 */
final class WrittenTogether<R> {
    private final Consumer<List<R>> write;
    private final Runnable afterCommit;

    /**
     * Written so.
     *
     * @param write takes all rows of a transaction in the order in which they came; never none
     * @param afterCommit once they are durable
     */
    WrittenTogether(Consumer<List<R>> write, Runnable afterCommit) {
        this.write = write;
        this.afterCommit = afterCommit;
    }

    void add(R row) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            collected().rows.add(row);
        } else {
            write.accept(List.of(row));
            afterCommit.run();
        }
    }

    private Collected collected() {
        // whatever the key is wrapped in, it is this object
        if (TransactionSynchronizationManager.getResource(this) instanceof WrittenTogether<?>.Collected known) {
            @SuppressWarnings("unchecked")
            Collected mine = (Collected) known;
            return mine;
        }
        Collected fresh = new Collected();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private final class Collected implements TransactionSynchronization {
        private final List<R> rows = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!rows.isEmpty()) {
                write.accept(rows);
            }
        }

        @Override
        public void afterCommit() {
            afterCommit.run();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(WrittenTogether.this);
        }
    }
}
