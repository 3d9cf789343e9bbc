package dev.tenure.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.EventStoreSettings;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.stored.EventPrivacy;
import dev.tenure.eventstore.stored.OwnedNamesSerializer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Three units or ten events share a commit here, and four units may wait. */
class AppendQueueTest {
    private final OwnedNamesSerializer serializer = OwnedNamesSerializer.of(Boats.NAMES);
    private final UnitEncoder encoder = new UnitEncoder(
            new EventEncoder(
                    serializer,
                    EventPrivacy.ofAggregates(),
                    new Keyring(EventStoreExtension.KEYS.dataKeys(), new PGSimpleDataSource())),
            serializer.mapper(),
            EventStoreExtension.KEYS.sealer(),
            EventStoreExtension.KEYS.keyedHash());
    private final AppendQueue queue = new AppendQueue(new EventStoreSettings(
            10,
            3,
            10,
            4,
            Duration.ofMillis(50),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Optional.empty()));

    @Test
    void aLoneUnitGoesAtOnce() throws InterruptedException {
        WaitingUnit unit = add(1);

        assertThat(queue.nextGroup()).containsExactly(unit);
    }

    @Test
    void aGroupHoldsSoManyUnitsAtMost() throws InterruptedException {
        WaitingUnit first = add(1);
        WaitingUnit second = add(1);
        WaitingUnit third = add(1);
        WaitingUnit fourth = add(1);

        assertThat(queue.nextGroup()).containsExactly(first, second, third);
        assertThat(queue.nextGroup()).containsExactly(fourth);
    }

    @Test
    void aGroupHoldsSoManyEventsAtMostAndALargerUnitGoesAlone() throws InterruptedException {
        WaitingUnit small = add(6);
        WaitingUnit next = add(5);
        WaitingUnit large = add(25);
        WaitingUnit last = add(1);

        assertThat(queue.nextGroup()).containsExactly(small);
        assertThat(queue.nextGroup()).containsExactly(next);
        assertThat(queue.nextGroup()).containsExactly(large);
        assertThat(queue.nextGroup()).containsExactly(last);
    }

    @Test
    void aUnitWhoseCallerGaveUpIsNotAppended() throws InterruptedException {
        WaitingUnit impatient = add(1);
        WaitingUnit patient = add(1);

        assertThatThrownBy(() -> impatient.await(Duration.ofMillis(1)))
                .isInstanceOf(LogUnavailable.class)
                .hasMessageContaining("nothing was written");

        assertThat(queue.nextGroup()).containsExactly(patient);
    }

    @Test
    void aFullQueueRefuses() {
        for (int i = 0; i < 4; i++) {
            add(1);
        }

        assertThatThrownBy(() -> add(1)).isInstanceOf(LogUnavailable.class).hasMessageContaining("too many");
        assertThat(queue.size()).isEqualTo(4);
    }

    @Test
    void aClosedQueueIsDrainedAndTakesNoMore() throws InterruptedException {
        WaitingUnit waiting = add(1);
        queue.close();

        assertThatThrownBy(() -> add(1)).isInstanceOf(LogUnavailable.class).hasMessageContaining("closed");
        assertThat(queue.nextGroup()).containsExactly(waiting);
        assertThat(queue.nextGroup()).isEmpty();
        assertThat(queue.nextGroup()).isEmpty();
    }

    @Test
    void whatTouchesTheSameThingWaitsForTheNextGroupAndWhatIsBehindItDoesNotOvertakeIt() throws InterruptedException {
        UUID boat = UUID.randomUUID();
        WaitingUnit first = add(Boats.unit(Boats.moved(boat, 1)));
        WaitingUnit second = add(Boats.unit(Boats.moved(boat, 2)));
        AppendUnit both = Boats.unit(Boats.moved(boat, 3));
        both.claim(Boats.berth("quay"), boat);
        WaitingUnit third = add(both);
        AppendUnit claiming = Boats.newBoat();
        claiming.claim(Boats.berth("quay"), boat);
        WaitingUnit fourth = add(claiming);

        assertThat(queue.nextGroup()).containsExactly(first);
        assertThat(queue.nextGroup()).containsExactly(second);
        assertThat(queue.nextGroup()).containsExactly(third);
        assertThat(queue.nextGroup()).containsExactly(fourth);
    }

    @Test
    void whatTouchesNothingInCommonIsNotHeldUp() throws InterruptedException {
        UUID boat = UUID.randomUUID();
        WaitingUnit first = add(Boats.unit(Boats.moved(boat, 1)));
        WaitingUnit second = add(Boats.unit(Boats.moved(boat, 2)));
        WaitingUnit other = add(1);

        assertThat(queue.nextGroup()).containsExactly(first, other);
        assertThat(queue.nextGroup()).containsExactly(second);
    }

    private WaitingUnit add(int events) {
        UUID boat = UUID.randomUUID();
        DomainEventMessage<?>[] messages = LongStream.range(0, events)
                .mapToObj(sequence -> Boats.moved(boat, sequence))
                .toArray(DomainEventMessage<?>[]::new);
        return add(Boats.unit(messages));
    }

    private WaitingUnit add(AppendUnit unit) {
        WaitingUnit waiting = new WaitingUnit(encoder.encode(unit, Set.of()));
        queue.add(waiting);
        return waiting;
    }
}
