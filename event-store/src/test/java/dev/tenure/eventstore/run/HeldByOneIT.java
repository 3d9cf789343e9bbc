package dev.tenure.eventstore.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.stored.LogToken;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A segment is worked on by one process, is taken over, and is written by nobody who lost it. */
class HeldByOneIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final TrackingToken BEGINNING = LogToken.START;
    private static final Segment ONLY = Segment.ROOT_SEGMENT;
    /** Nobody's claim runs out in a test, unless the test makes it. */
    private static final RunnerSettings PATIENT = new RunnerSettings(
            50, 50, 1, Duration.ofHours(1), Duration.ofMillis(20), Duration.ofMillis(10), Duration.ofMillis(50));

    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final Logbook here = Logbook.fresh(STORE);
    private final Logbook there = here.elsewhere("second");
    private final SegmentTokens tokensHere = here.tokens(PATIENT);
    private final SegmentTokens tokensThere = there.tokens(PATIENT);

    @Test
    void aSegmentHeldByALivingProcessIsNotToBeHad() {
        assertThat(tokensHere.claim(ONLY, BEGINNING)).isPresent();
        assertThat(tokensThere.claim(ONLY, BEGINNING)).isEmpty();
        assertThat(tokensHere.claim(ONLY, BEGINNING)).as("its own again").isPresent();
        tokensHere.release(ONLY);
        assertThat(tokensThere.claim(ONLY, BEGINNING)).isPresent();
    }

    @Test
    void aProcessThatClosesIsFollowedAtOnceAndOneThatDiesWhenItsClaimIsOver() {
        Fleet fleet = Fleet.of(3).sail(STORE.store(), 0, 3);
        ProjectionRunner first = here.runner(PATIENT);
        ProjectionRunner second = there.runner(PATIENT);
        first.start();
        awaitHead();
        second.start();
        first.shutDown();
        await("followed although no claim ran out")
                .atMost(SOON)
                .until(() -> !second.processingStatus().isEmpty());
        second.shutDown();

        assertThat(here.elsewhere("killed").tokens(PATIENT).claim(ONLY, BEGINNING))
                .isPresent();
        first.start();
        assertThat(here.owners()).containsExactly("killed");
        here.silence();
        fleet.sail(STORE.store(), 3, 5);
        awaitHead();
        first.shutDown();
        fleet.boats().forEach(boat -> assertThat(here.lines(boat)).isEqualTo(Fleet.inOrder(5)));
    }

    @Test
    void aProcessThatWakesUpAfterItLostItsClaimWritesNothing() throws InterruptedException {
        Fleet fleet = Fleet.of(3).sail(STORE.store(), 0, 3);
        CountDownLatch asleep = new CountDownLatch(1);
        CountDownLatch wakeUp = new CountDownLatch(1);
        here.afterWriting(events -> {
            asleep.countDown();
            awaitQuietly(wakeUp);
        });
        ProjectionRunner first = here.runner(PATIENT);
        ProjectionRunner second = there.runner(PATIENT);
        first.start();
        asleep.await();
        here.silence();
        second.start();
        awaitHead();
        wakeUp.countDown();
        await("lost it").atMost(SOON).until(() -> first.processingStatus().isEmpty());
        fleet.sail(STORE.store(), 3, 5);
        awaitHead();
        first.shutDown();
        second.shutDown();
        fleet.boats().forEach(boat -> assertThat(here.lines(boat)).isEqualTo(Fleet.inOrder(5)));
        assertThat(here.nodes()).containsExactly("second");
    }

    @Test
    void aTokenIsStoredOverTheOneThatWasSeenLastOnly() {
        HeldSegment held = tokensHere.claim(ONLY, BEGINNING).orElseThrow();
        HeldSegment further = tokensHere.store(held, new LogToken(1, 5));
        assertThatThrownBy(() -> tokensHere.store(held, new LogToken(1, 3))).isInstanceOf(ClaimLost.class);
        tokensHere.extend(further);
        here.silence();
        HeldSegment taken = tokensThere.claim(ONLY, BEGINNING).orElseThrow();
        assertThat(taken.place()).isEqualTo(new LogToken(1, 5));
        tokensThere.release(ONLY);
        assertThatThrownBy(() -> tokensHere.store(further, new LogToken(1, 6)))
                .isInstanceOf(ClaimLost.class)
                .hasMessageContaining("not held by this process");
        assertThatThrownBy(() -> tokensHere.extend(further)).isInstanceOf(ClaimLost.class);
    }

    private void awaitHead() {
        await("all handled")
                .atMost(SOON)
                .until(() -> here.position() == STORE.store().log().head());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
