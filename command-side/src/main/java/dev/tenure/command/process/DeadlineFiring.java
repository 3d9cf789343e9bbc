package dev.tenure.command.process;

import dev.tenure.command.process.DeadlineRows.Due;
import dev.tenure.eventstore.trace.Traces;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.messaging.ScopeAwareProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Tells sagas what has fallen due, many in one transaction. The rows are taken out, told and gone with all that the sagas do, so
 * that each is told once in effect, whoever else fires. Where one of them fails, all are told one by one, and the one that fails
 * stays and is tried again with growing pauses.
 */
public final class DeadlineFiring implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineFiring.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final DeadlineRows rows;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private final DeadlineTelling telling;
    private volatile Consumer<Collection<UUID>> prefetch = sagas -> {};
    private volatile int atOnce = StorySettings.DEFAULTS.deadlinesAtOnce();
    private volatile boolean running;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread = new Thread(() -> {});

    public DeadlineFiring(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            SagaTypes types,
            ScopeAwareProvider sagas) {
        this.rows = new DeadlineRows(jdbc);
        this.transactions = transactions;
        this.clock = clock;
        this.telling = new DeadlineTelling(transactions, clock, types, sagas);
    }

    /** The same, with a trace for each deadline that fires. */
    public DeadlineFiring within(Traces kept) {
        telling.within(kept);
        return this;
    }

    /** The same, with that many at most in one transaction. */
    public DeadlineFiring atOnce(int most) {
        atOnce = most;
        return this;
    }

    /**
     * The same, with sagas that are told together fetched together before.
     *
     * @param fetch takes the ids of sagas that are about to be told in the running transaction
     */
    public DeadlineFiring prefetching(Consumer<Collection<UUID>> fetch) {
        prefetch = fetch;
        return this;
    }

    /** Fires all that is due now; returns how many. */
    public int fireDue() {
        int fired = 0;
        for (int some = fireSome(atOnce); some > 0; some = fireSome(atOnce)) {
            fired += some;
        }
        return fired;
    }

    @Override
    public void start() {
        running = true;
        stopped = new CountDownLatch(1);
        thread = new Thread(this::watch, "deadlines");
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        try {
            thread.join(10_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        try {
            do {
                fireWhatIsDue();
            } while (!stopped.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void fireWhatIsDue() {
        try {
            fireDue();
        } catch (RuntimeException unavailable) {
            LOG.warn("Deadlines cannot be read; looking again in {}: {}", LOOK_AGAIN, unavailable.toString());
        }
    }

    /** How many that were; those that failed are counted, as they are not due any more. */
    private int fireSome(int most) {
        List<Due> taken = new ArrayList<>();
        try {
            takeAndTell(most, taken);
            if (!taken.isEmpty()) {
                LOG.debug("{} deadlines told", taken.size());
            }
            return taken.size();
        } catch (RuntimeException failure) {
            if (taken.isEmpty()) {
                throw failure;
            }
            if (taken.size() == 1) {
                postpone(taken.get(0), failure);
                return 1;
            }
            LOG.debug("One of {} deadlines failed; all of them are told one by one.", taken.size(), failure);
            return fireOneByOne(taken.size());
        }
    }

    private int fireOneByOne(int most) {
        int fired = 0;
        while (fired < most && fireSome(1) == 1) {
            fired++;
        }
        return fired;
    }

    private void takeAndTell(int most, List<Due> taken) {
        TransactionStatus transaction = transactions.getTransaction(TransactionDefinition.withDefaults());
        try {
            taken.addAll(rows.take(clock.instant(), most));
            if (!taken.isEmpty()) {
                prefetch.accept(taken.stream().map(Due::sagaId).toList());
                telling.tell(taken, transaction);
            }
        } finally {
            if (!transaction.isCompleted()) {
                transactions.rollback(transaction);
            }
        }
    }

    private void postpone(Due due, RuntimeException failure) {
        LOG.error("Deadline '{}' of saga {} failed and is tried again.", due.name(), due.sagaId(), failure);
        Duration pause = Duration.ofSeconds(Math.min(300, 1L << Math.min(8, due.attempts())));
        rows.postpone(due, clock.instant().plus(pause), problem(failure));
    }

    private static String problem(RuntimeException failure) {
        Throwable cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }
}
