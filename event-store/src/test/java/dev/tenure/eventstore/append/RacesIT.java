package dev.tenure.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.AppendConflict.AlreadyAnswered;
import dev.tenure.eventstore.append.AppendConflict.ClaimHeld;
import dev.tenure.eventstore.append.AppendConflict.MessageTaken;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.Concurrently;
import dev.tenure.eventstore.sample.EventStoreExtension;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Thirty-two callers of two processes want the same thing; one gets it. */
class RacesIT {
    private static final int CALLERS = 32;

    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    @Test
    void aClaimHasOneWinner() throws InterruptedException {
        long before = STORE.store().log().head();

        List<Object> fates = race(i -> {
            AppendUnit unit = Boats.newBoat();
            unit.claim(Boats.berth("the only one"), UUID.randomUUID());
            return unit;
        });

        assertThat(fates).filteredOn(Appended.class::isInstance).hasSize(1);
        assertThat(fates).filteredOn(ClaimHeld.class::isInstance).hasSize(CALLERS - 1);
        assertThat(STORE.store().log().head()).isEqualTo(before + 1);
    }

    @Test
    void aMessageIsTakenOnce() throws InterruptedException {
        UUID id = UUID.randomUUID();
        AppendUnit sending = new AppendUnit();
        sending.send(Boats.message(id));
        STORE.store().log().append(sending);

        List<Object> fates = race(i -> {
            AppendUnit unit = Boats.newBoat();
            unit.take(id);
            return unit;
        });

        assertThat(fates).filteredOn(Appended.class::isInstance).hasSize(1);
        assertThat(fates).filteredOn(MessageTaken.class::isInstance).hasSize(CALLERS - 1);
    }

    @Test
    void aCommandIsAnsweredOnce() throws InterruptedException {
        List<Object> fates = race(i -> {
            AppendUnit unit = Boats.newBoat();
            unit.answer(Boats.answer("raced for", "{\"by\":" + i + "}"));
            return unit;
        });

        StoredAnswer stored = STORE.store().answers().find("raced for").orElseThrow();
        assertThat(fates).filteredOn(Appended.class::isInstance).hasSize(1);
        assertThat(fates)
                .filteredOn(AlreadyAnswered.class::isInstance)
                .hasSize(CALLERS - 1)
                .allSatisfy(
                        fate -> assertThat(((AlreadyAnswered) fate).answer()).isEqualTo(stored));
    }

    private static List<Object> race(IntFunction<AppendUnit> units) throws InterruptedException {
        try (PostgresEventStore other = STORE.open()) {
            return Concurrently.run(CALLERS, i -> {
                EventLog log = i % 2 == 0 ? STORE.store().log() : other.log();
                return () -> log.append(units.apply(i));
            });
        }
    }
}
