package dev.tenure.eventstore.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.eventstore.sample.EventStoreExtension;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows and their place in the log, whatever happens to the database, the process and the log. */
class ProjectionRunnerIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final RunnerSettings SETTINGS = new RunnerSettings(
            40, 60, 1, Duration.ofSeconds(10), Duration.ofMillis(20), Duration.ofMillis(10), Duration.ofMillis(50));

    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final Logbook logbook = Logbook.fresh(STORE);
    private final ProjectionRunner runner = logbook.runner(SETTINGS);

    @AfterEach
    void stop() {
        runner.shutDown();
    }

    @Test
    void everyEventComesOnceAndEachBoatsInOrderFromTheBeginningAndAtTheTail() {
        Fleet fleet = Fleet.of(30).sail(STORE.store(), 0, 10);
        runner.start();
        awaitHead();
        try (PostgresEventStore other = STORE.open()) {
            fleet.sail(other, 10, 20);
            awaitHead();
        }
        allOnce(fleet, 20);
        assertThat(runner.processingStatus().values())
                .singleElement()
                .satisfies(status -> assertThat(status.getCurrentPosition()).hasValue(head()));
        assertThat(runner.isError()).isFalse();
    }

    @Test
    void aSessionThatEndsInTheMiddleOfABatchTakesRowsAndTokenWithIt() {
        Fleet fleet = Fleet.of(20).sail(STORE.store(), 0, 10);
        AtomicInteger batches = new AtomicInteger();
        logbook.afterWriting(events -> {
            if (batches.incrementAndGet() % 2 == 0 && batches.get() < 10) {
                logbook.endSession();
            }
        });
        runner.start();
        awaitHead();
        allOnce(fleet, 10);
        assertThat(batches).hasValueGreaterThan(9);
        assertThat(logbook.parked().size()).isZero();
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedForAndParksNothing() {
        AtomicInteger failures = new AtomicInteger();
        logbook.afterWriting(events -> {
            if (failures.incrementAndGet() <= 5) {
                throw new LogUnavailable("away", new SQLException("the server is gone", "08006"));
            }
        });
        Fleet fleet = Fleet.of(5).sail(STORE.store(), 0, 2);
        runner.start();
        awaitHead();
        allOnce(fleet, 2);
        assertThat(failures).hasValueGreaterThan(5);
        assertThat(logbook.parked().size()).isZero();
        assertThat(runner.isError()).isFalse();
    }

    @Test
    void aDeadlockIsNobodysFault() {
        AtomicInteger failures = new AtomicInteger();
        logbook.afterWriting(events -> {
            if (failures.incrementAndGet() <= 2) {
                throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
            }
        });
        Fleet fleet = Fleet.of(5).sail(STORE.store(), 0, 2);
        runner.start();
        awaitHead();
        allOnce(fleet, 2);
        assertThat(logbook.parked().size()).isZero();
    }

    @Test
    void anEventNewerThanTheProgramStopsItThereAndNothingIsPassedOver() {
        Fleet fleet = Fleet.of(10).sail(STORE.store(), 0, 10);
        long newer = head() - 33;
        STORE.execute("update events.event set name = 'boat.submerged' where position = " + newer);
        try {
            runner.start();
            await("stopped").atMost(SOON).until(runner::isError);
            await("what was before it is there").atMost(SOON).until(() -> logbook.position() == newer - 1);
            assertThat(logbook.lines(fleet.boats())).isEqualTo(100 - 34);
            assertThat(runner.isRunning()).isTrue();
            assertThat(logbook.parked().size()).isZero();
        } finally {
            STORE.execute("update events.event set name = 'boat.moved' where position = " + newer);
        }
        awaitHead();
        allOnce(fleet, 10);
        await("fine again").atMost(SOON).until(() -> !runner.isError());
    }

    @Test
    void itGoesOnWhereItStopped() {
        Fleet fleet = Fleet.of(5).sail(STORE.store(), 0, 5);
        runner.start();
        awaitHead();
        runner.shutDown();
        assertThat(runner.isRunning()).isFalse();
        assertThat(runner.processingStatus()).isEmpty();
        assertThat(logbook.owners()).containsOnlyNulls();
        fleet.sail(STORE.store(), 5, 7);
        runner.start();
        awaitHead();
        allOnce(fleet, 7);
    }

    @Test
    void segmentsAreSharedByProcessesAndKeepEachBoatsOrder() {
        RunnerSettings four = new RunnerSettings(
                40, 60, 4, Duration.ofSeconds(10), Duration.ofMillis(20), Duration.ofMillis(10), Duration.ofMillis(50));
        Logbook second = logbook.elsewhere("second");
        StreamingEventProcessor here = logbook.runner(four);
        StreamingEventProcessor there = second.runner(four);
        Fleet fleet = Fleet.of(40).sail(STORE.store(), 0, 5);
        here.start();
        await("all held here").atMost(SOON).until(() -> here.processingStatus().size() == 4);
        there.start();
        here.releaseSegment(1);
        here.releaseSegment(3);
        await("shared").atMost(SOON).until(() -> there.processingStatus().size() == 2);
        fleet.sail(STORE.store(), 5, 15);
        awaitHead();
        here.shutDown();
        await("taken over").atMost(SOON).until(() -> there.processingStatus().size() == 4);
        fleet.sail(STORE.store(), 15, 20);
        awaitHead();
        there.shutDown();
        allOnce(fleet, 20);
        assertThat(logbook.nodes()).containsExactly("first", "second");
    }

    private void allOnce(Fleet fleet, int events) {
        fleet.boats().forEach(boat -> assertThat(logbook.lines(boat)).isEqualTo(Fleet.inOrder(events)));
    }

    private void awaitHead() {
        await("all handled").atMost(SOON).until(() -> logbook.position() == head());
    }

    private static long head() {
        return STORE.store().log().head();
    }
}
