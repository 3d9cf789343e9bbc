package dev.tenure.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.append.AppendConflict.AlreadyAnswered;
import dev.tenure.eventstore.append.AppendConflict.MessageTaken;
import dev.tenure.eventstore.append.AppendConflict.StaleAggregate;
import dev.tenure.eventstore.append.AppendConflict.UnexpectedVersion;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AppendingUnitsIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final EventLog log = STORE.store().log();

    @Test
    void positionsAreDense() {
        long before = log.head();
        UUID boat = UUID.randomUUID();

        assertThat(log.append(Boats.unit(Boats.registered(boat), Boats.moved(boat, 1))))
                .isEqualTo(new Appended(before + 2));
        assertThat(log.append(Boats.unit(Boats.moved(boat, 2)))).isEqualTo(new Appended(before + 3));
        assertThat(log.head()).isEqualTo(before + 3);
    }

    @Test
    void aUnitThatWasToldItIsAppendedIsNotAppendedAgain() {
        AppendUnit unit = Boats.newBoat();
        unit.appended(log.append(unit));
        long head = log.head();

        assertThatThrownBy(() -> log.append(unit)).isInstanceOf(IllegalStateException.class);
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void aSequenceThatIsTakenIsRefused() {
        UUID boat = UUID.randomUUID();
        log.append(Boats.unit(Boats.registered(boat)));
        long head = log.head();

        assertThatThrownBy(() -> log.append(Boats.unit(Boats.registered(boat))))
                .isInstanceOfSatisfying(
                        StaleAggregate.class, e -> assertThat(e.aggregateId()).isEqualTo(boat));
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void aSequenceThatLeavesAGapIsRefused() {
        UUID boat = UUID.randomUUID();
        long head = log.head();

        assertThatThrownBy(() -> log.append(Boats.unit(Boats.registered(boat), Boats.moved(boat, 2))))
                .isInstanceOf(StaleAggregate.class);
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void anUnexpectedVersionIsRefusedWithTheActualOne() {
        UUID boat = UUID.randomUUID();
        log.append(Boats.unit(Boats.registered(boat), Boats.moved(boat, 1)));
        AppendUnit unit = Boats.unit(Boats.moved(boat, 2));
        unit.expectVersion(boat, 0);

        assertThatThrownBy(() -> log.append(unit)).isInstanceOfSatisfying(UnexpectedVersion.class, e -> {
            assertThat(e.expected()).isZero();
            assertThat(e.actual()).isEqualTo(1);
        });
        assertThat(STORE.store().recordedEvents().ofAggregate(boat, 0, 10)).hasSize(2);
    }

    @Test
    void aRepeatedCommandIsToldItsFirstAnswer() {
        AppendUnit first = Boats.newBoat();
        first.answer(Boats.answer("caller 1", "{\"ok\":1}"));
        Appended appended = log.append(first);
        AppendUnit repeat = Boats.newBoat();
        repeat.answer(Boats.answer("caller 1", "{\"ok\":2}"));

        assertThatThrownBy(() -> log.append(repeat)).isInstanceOfSatisfying(AlreadyAnswered.class, e -> {
            assertThat(e.answer().key()).isEqualTo("caller 1");
            assertThat(e.answer().body()).isEqualTo("{\"ok\":1}");
            assertThat(e.answer().position()).isEqualTo(appended.position());
        });
        assertThat(log.head()).isEqualTo(appended.position());
        assertThat(STORE.store().answers().find("caller 1").orElseThrow().position())
                .isEqualTo(appended.position());
        assertThat(STORE.store().answers().find("caller 2")).isEmpty();
    }

    @Test
    void aMessageIsTakenOnce() {
        UUID id = UUID.randomUUID();
        AppendUnit sending = Boats.newBoat();
        sending.send(Boats.message(id));
        log.append(sending);
        assertThat(STORE.store().outgoingMessages().open(id).orElseThrow()).containsEntry("code", "s3cr3t-w0rd");

        log.append(taking(id));

        assertThat(STORE.store().outgoingMessages().open(id)).isEmpty();
        assertThatThrownBy(() -> log.append(taking(id))).isInstanceOf(MessageTaken.class);
        assertThatThrownBy(() -> log.append(taking(UUID.randomUUID()))).isInstanceOf(MessageTaken.class);
    }

    @Test
    void aMessageIdThatWasUsedBeforeIsRefused() {
        UUID id = UUID.randomUUID();
        AppendUnit sending = new AppendUnit();
        sending.send(Boats.message(id));
        log.append(sending);
        AppendUnit again = Boats.newBoat();
        again.send(Boats.message(id));
        long head = log.head();

        assertThatThrownBy(() -> log.append(again)).isInstanceOf(IllegalStateException.class);
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void aUnitThatOnlyExpectsAVersionIsCheckedToo() {
        AppendUnit unit = new AppendUnit();
        unit.expectVersion(UUID.randomUUID(), 3);

        assertThatThrownBy(() -> log.append(unit)).isInstanceOf(UnexpectedVersion.class);
    }

    @Test
    void anAggregateThatWasSeenToBeAbsentIsLookedFor() {
        UUID boat = UUID.randomUUID();
        log.append(Boats.unit(Boats.registered(boat)));
        AppendUnit late = Boats.newBoat();
        late.seen(boat, -1);
        AppendUnit inTime = Boats.newBoat();
        inTime.seen(UUID.randomUUID(), -1);
        long head = log.head();

        assertThatThrownBy(() -> log.append(late)).isInstanceOf(StaleAggregate.class);
        assertThat(log.head()).isEqualTo(head);
        assertThat(log.append(inTime).position()).isEqualTo(head + 1);
    }

    private static AppendUnit taking(UUID message) {
        AppendUnit unit = new AppendUnit();
        unit.take(message);
        return unit;
    }
}
