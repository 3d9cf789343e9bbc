package dev.tenure.command.process;

import static dev.tenure.command.process.WatchedDeadlines.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many deadlines that are due at once. */
@Rule("ORG-2")
@Timeout(60)
class DeadlineBatchesIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final int MANY = 120;
    private static final int BATCH = 25;

    private final WatchedDeadlines watched = new WatchedDeadlines(POSTGRES);
    private final PostgresDeadlines deadlines = watched.manager();

    @AfterEach
    void clear() {
        watched.clear();
        watched.jdbc().sql("delete from command.saga").update();
    }

    @Test
    void fireInTheOrderOfTheirInstantsWhoseverTheyAre() {
        List<Integer> seconds = new ArrayList<>(IntStream.range(0, MANY).boxed().toList());
        Collections.shuffle(seconds, new Random(1));
        String[] inOrder = new String[MANY];
        for (int second : seconds) {
            inOrder[second] = arm(second);
        }
        watched.clock().set(DUE.plusSeconds(MANY));

        assertThat(watched.firing().atOnce(BATCH).fireDue()).isEqualTo(MANY);

        assertThat(watched.sagas().told()).containsExactly(inOrder);
        assertThat(watched.count("command.deadline")).isZero();
    }

    @Test
    void areAllToldButTheOneThatFails() {
        List<String> sagas = IntStream.range(0, MANY).mapToObj(this::arm).toList();
        String failing = sagas.get(MANY / 2);
        watched.sagas().first(told -> {
            write(told);
            if (told.equals(failing)) {
                throw new IllegalArgumentException("not this one");
            }
        });
        watched.clock().set(DUE.plusSeconds(MANY));

        assertThat(watched.firing().atOnce(BATCH).fireDue()).isEqualTo(MANY);

        assertThat(written())
                .containsExactlyInAnyOrderElementsOf(
                        sagas.stream().filter(saga -> !saga.equals(failing)).toList());
        assertThat(watched.row())
                .containsEntry("attempts", 1)
                .containsEntry("last_problem", "IllegalArgumentException");
    }

    @Test
    void areSharedByTwoWhoFireAndToldOnceInEffect() {
        List<String> sagas = IntStream.range(0, MANY).mapToObj(this::arm).toList();
        watched.sagas().first(this::write);
        watched.clock().set(DUE.plusSeconds(MANY));

        List<CompletableFuture<Integer>> firing = IntStream.range(0, 2)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> watched.firing().atOnce(BATCH).fireDue()))
                .toList();

        assertThat(firing.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(MANY);
        assertThat(written()).containsExactlyInAnyOrderElementsOf(sagas);
        assertThat(watched.sagas().told()).hasSize(MANY);
    }

    @Test
    void ofOneSagaAreToldOneAfterTheOtherWhoeverFires() throws InterruptedException {
        SagaScopeDescriptor scope = WatchedDeadlines.aSaga();
        deadlines.schedule(DUE, "reminder", null, scope);
        deadlines.schedule(DUE.plusSeconds(1), "overdue", null, scope);
        watched.clock().set(DUE.plusSeconds(1));
        CountDownLatch telling = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        watched.sagas().first(told -> {
            telling.countDown();
            awaited(go);
        });

        CompletableFuture<Integer> first =
                CompletableFuture.supplyAsync(() -> watched.firing().fireDue());
        assertThat(telling.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(watched.firing().fireDue())
                .as("of another who fires meanwhile")
                .isZero();
        go.countDown();

        assertThat(first.join()).isEqualTo(2);
        assertThat(watched.sagas().told()).hasSize(2);
    }

    @Test
    void armedAndCancelledInOneTransactionAreNotThere() {
        SagaScopeDescriptor scope = WatchedDeadlines.aSaga();
        watched.transactions().executeWithoutResult(status -> {
            deadlines.schedule(DUE, "overdue", null, scope);
            deadlines.schedule(DUE, "reminder", null, scope);
            deadlines.cancelAllWithinScope("overdue", scope);
            deadlines.schedule(DUE.plusSeconds(1), "overdue", null, scope);
            deadlines.cancelAllWithinScope("reminder", scope);
        });

        assertThat(watched.row()).containsEntry("name", "overdue");
        watched.clock().set(DUE);
        assertThat(watched.firing().fireDue()).isZero();
    }

    /** A saga that is told so many seconds after the first. */
    private String arm(int second) {
        SagaScopeDescriptor scope = WatchedDeadlines.aSaga();
        deadlines.schedule(DUE.plusSeconds(second), "overdue", null, scope);
        return scope.getIdentifier().toString();
    }

    private void write(String told) {
        watched.jdbc()
                .sql("insert into command.saga values (?::uuid, 'story', '{}')")
                .param(told)
                .update();
    }

    private List<String> written() {
        return watched.jdbc()
                .sql("select saga_id::text from command.saga")
                .query(String.class)
                .list();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
