package dev.tenure.eventstore.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.eventstore.sample.EventStoreExtension;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A batch that fails is divided until what is to blame is alone and parked; the rest flows on. */
class ParkingByHalvesIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int BOATS = 16;
    private static final int EVENTS = 8;

    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final Logbook logbook = Logbook.fresh(STORE);
    private final ProjectionRunner runner = logbook.runner(RunnerSettings.defaults());
    private final Fleet fleet = Fleet.of(BOATS);

    @AfterEach
    void stop() {
        runner.shutDown();
    }

    /** Boats are numbered in the order in which they stand in each round, so that neighbours are adjacent events. */
    @ParameterizedTest
    @CsvSource({"3, 3", "0, 0", "15, 15", "5, 7", "0, 15"})
    void whatIsPoisonedIsParkedWithWhatFollowsItAndNothingElse(int first, int last) {
        int poisonedAt = 2;
        for (int boat = first; boat <= last; boat++) {
            logbook.poison(fleet.boat(boat), poisonedAt);
        }
        fleet.sail(STORE.store(), 0, EVENTS);
        runner.start();
        awaitHead();
        for (int boat = 0; boat < BOATS; boat++) {
            boolean poisoned = boat >= first && boat <= last;
            assertThat(logbook.lines(fleet.boat(boat))).isEqualTo(Fleet.inOrder(poisoned ? poisonedAt : EVENTS));
        }
        int sick = last - first + 1;
        assertThat(logbook.parked().amountOfSequences()).isEqualTo(sick);
        assertThat(logbook.parked().size()).isEqualTo((long) sick * (EVENTS - poisonedAt));
        assertThat(runner.isError()).isFalse();
    }

    @Test
    void aPoisonedEventCostsAFewSmallerBatchesAndNotOneForEachEvent() {
        AtomicInteger batches = new AtomicInteger();
        logbook.afterWriting(events -> batches.incrementAndGet());
        logbook.poison(fleet.boat(9), 3);
        fleet.sail(STORE.store(), 0, 64);
        runner.start();
        awaitHead();
        assertThat(logbook.lines(fleet.boats())).isEqualTo(BOATS * 64 - 61);
        assertThat(batches.get()).isLessThan(2 * Integer.SIZE);
    }

    @Test
    void parkedEventsAreTriedAgainInOrderAndWhatComesMeanwhileGoesBehindThem() {
        UUID sick = fleet.boat(4);
        logbook.poison(sick, 1);
        fleet.sail(STORE.store(), 0, 4);
        runner.start();
        awaitHead();
        assertThat(runner.retry(letter -> true)).isFalse();
        assertThat(logbook.parked().sequenceSize(sick.toString())).isEqualTo(3);
        fleet.sail(STORE.store(), 4, 5);
        awaitHead();
        assertThat(logbook.parked().sequenceSize(sick.toString())).isEqualTo(4);
        logbook.cure();
        assertThat(runner.retry(letter -> true)).isTrue();
        assertThat(logbook.parked().size()).isZero();
        fleet.sail(STORE.store(), 5, 6);
        awaitHead();
        fleet.boats().forEach(boat -> assertThat(logbook.lines(boat)).isEqualTo(Fleet.inOrder(6)));
    }

    @Test
    void whatAnEarlierProcessParkedHoldsLaterEventsBackInTheNext() {
        UUID sick = fleet.boat(1);
        logbook.poison(sick, 1);
        fleet.sail(STORE.store(), 0, 2);
        runner.start();
        awaitHead();
        runner.shutDown();
        logbook.cure();
        fleet.sail(STORE.store(), 2, 3);
        ProjectionRunner next = logbook.elsewhere("next").runner(RunnerSettings.defaults());
        next.start();
        awaitHead();
        assertThat(logbook.lines(sick)).isEqualTo(Fleet.inOrder(1));
        assertThat(next.retry(letter -> true)).isTrue();
        next.shutDown();
        assertThat(logbook.lines(sick)).isEqualTo(Fleet.inOrder(3));
    }

    private void awaitHead() {
        await("all handled")
                .atMost(SOON)
                .until(() -> logbook.position() == STORE.store().log().head());
    }
}
