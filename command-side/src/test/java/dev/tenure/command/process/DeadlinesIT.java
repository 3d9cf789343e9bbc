package dev.tenure.command.process;

import static dev.tenure.command.process.WatchedDeadlines.DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.command.CommandSide;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import dev.tenure.testing.SettableClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Rule("ORG-2")
@Timeout(60)
class DeadlinesIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final WatchedDeadlines watched = new WatchedDeadlines(POSTGRES);
    private final PostgresDeadlines deadlines = watched.manager();
    private final SettableClock clock = watched.clock();
    private final ToldSagas sagas = watched.sagas();
    private final SagaScopeDescriptor scope = WatchedDeadlines.aSaga();
    private final String saga = scope.getIdentifier().toString();

    @AfterEach
    void clear() {
        watched.clear();
    }

    @Test
    void fireAtTheInstantAndNotBefore() {
        deadlines.schedule(DUE, "overdue", null, scope);

        clock.set(DUE.minusMillis(1));
        assertThat(watched.firing().fireDue()).isZero();
        clock.set(DUE);
        assertThat(watched.firing().fireDue()).isEqualTo(1);
        assertThat(sagas.told()).containsExactly(saga);
    }

    @Test
    void countDurationsFromTheClockThatTheyFireBy() {
        deadlines.schedule(Duration.ofHours(1), "overdue", null, scope);

        assertThat(watched.jdbc()
                        .sql("select due_at from command.deadline")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(DUE);
    }

    @Test
    void fireOnceInEffectAlsoWhereTwoWatchAtOnce() throws Exception {
        deadlines.schedule(DUE, "overdue", null, scope);
        clock.set(DUE);
        CountDownLatch telling = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        sagas.first(told -> {
            telling.countDown();
            await(go);
        });

        CompletableFuture<Integer> first =
                CompletableFuture.supplyAsync(() -> watched.firing().fireDue());
        await(telling);
        assertThat(watched.firing().fireDue()).isZero();
        go.countDown();

        assertThat(first.get()).isEqualTo(1);
        assertThat(watched.firing().fireDue()).isZero();
        assertThat(sagas.told()).containsExactly(saga);
    }

    @Test
    void areCancelledByIdByNameAndForOneSaga() {
        String id = deadlines.schedule(DUE, "overdue", null, scope);
        deadlines.schedule(DUE, "reminder", null, scope);
        SagaScopeDescriptor other = WatchedDeadlines.aSaga();
        deadlines.schedule(DUE, "overdue", null, other);

        deadlines.cancelSchedule("overdue", id);
        assertThat(watched.count("command.deadline")).isEqualTo(2);
        deadlines.cancelAllWithinScope("overdue", scope);
        assertThat(watched.count("command.deadline")).isEqualTo(2);
        deadlines.cancelAllWithinScope("overdue", other);
        deadlines.cancelAll("reminder");
        assertThat(watched.count("command.deadline")).isZero();
    }

    @Test
    void areNotWaitedForByWhoeverCancelsThemWhileTheyAreTold() {
        deadlines.schedule(DUE, "overdue", null, scope);
        clock.set(DUE);
        CountDownLatch cancelled = new CountDownLatch(1);
        sagas.first(told -> CompletableFuture.runAsync(() -> deadlines.cancelAllWithinScope("overdue", scope))
                .orTimeout(20, TimeUnit.SECONDS)
                .thenRun(cancelled::countDown)
                .join());

        assertThat(watched.firing().fireDue()).isEqualTo(1);

        assertThat(cancelled.getCount()).as("cancelled meanwhile").isZero();
        assertThat(watched.count("command.deadline")).isZero();
    }

    @Test
    void areWrittenWithTheSagasStepOrNotAtAll() {
        watched.transactions().executeWithoutResult(status -> {
            deadlines.schedule(DUE, "overdue", null, scope);
            status.setRollbackOnly();
        });

        assertThat(watched.count("command.deadline")).isZero();
    }

    @Test
    void carryNoContentAndNoClassName() {
        assertThatThrownBy(() -> deadlines.schedule(DUE, "overdue", "John", scope))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("may only carry its name");
        deadlines.schedule(DUE, "overdue", null, scope);
        assertThat(watched.row()).containsEntry("saga_type", "story");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
