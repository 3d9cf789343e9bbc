package dev.tenure.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.append.AppendConflict.ClaimHeld;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClaimingIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final EventLog log = STORE.store().log();
    private final Claims claims = STORE.store().claims();

    @Test
    void aClaimIsHeldByOneHolderOnly() {
        UUID first = UUID.randomUUID();
        log.append(claiming("a1", first));
        log.append(claiming("a1", first));
        long head = log.head();

        assertThatThrownBy(() -> log.append(claiming("a1", UUID.randomUUID())))
                .isInstanceOfSatisfying(ClaimHeld.class, e -> {
                    assertThat(e.key()).isEqualTo(Boats.berth("a1"));
                    assertThat(e.holder()).isEqualTo(first);
                });
        assertThat(log.head()).isEqualTo(head);
        assertThat(claims.holderOf(Boats.berth("a1"))).contains(first);
    }

    @Test
    void onlyTheHolderReleases() {
        UUID holder = UUID.randomUUID();
        log.append(claiming("b1", holder));

        log.append(releasing("b1", UUID.randomUUID()));
        assertThat(claims.holderOf(Boats.berth("b1"))).contains(holder);

        log.append(releasing("b1", holder));
        assertThat(claims.holderOf(Boats.berth("b1"))).isEmpty();
    }

    @Test
    void aClaimCanBeHandedOverInOneUnit() {
        UUID former = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        log.append(claiming("c1", former));
        AppendUnit unit = releasing("c1", former);
        unit.claim(Boats.berth("c1"), next);

        log.append(unit);

        assertThat(claims.holderOf(Boats.berth("c1"))).contains(next);
    }

    @Test
    void aKeyThatWasTakenToBeVacantIsLookedAt() {
        UUID holder = UUID.randomUUID();
        log.append(claiming("d1", holder));
        AppendUnit refused = Boats.newBoat();
        refused.vacant(Boats.berth("d1"));
        AppendUnit fine = Boats.newBoat();
        fine.vacant(Boats.berth("d2"));
        long head = log.head();

        assertThatThrownBy(() -> log.append(refused)).isInstanceOfSatisfying(ClaimHeld.class, e -> {
            assertThat(e.key()).isEqualTo(Boats.berth("d1"));
            assertThat(e.holder()).isEqualTo(holder);
        });
        assertThat(log.head()).isEqualTo(head);
        assertThat(log.append(fine).position()).isEqualTo(head + 1);
        assertThat(claims.holderOf(Boats.berth("d2"))).isEmpty();
    }

    @Test
    void aSeriesKeepsItsHighestHint() {
        assertThat(claims.nextInSeries(Boats.berth("john.smith"))).isZero();

        log.append(advancing("john.smith", 5));
        log.append(advancing("john.smith", 3));

        assertThat(claims.nextInSeries(Boats.berth("john.smith"))).isEqualTo(5);
    }

    private static AppendUnit claiming(String berth, UUID holder) {
        AppendUnit unit = Boats.newBoat();
        unit.claim(Boats.berth(berth), holder);
        return unit;
    }

    private static AppendUnit releasing(String berth, UUID holder) {
        AppendUnit unit = Boats.newBoat();
        unit.release(Boats.berth(berth), holder);
        return unit;
    }

    private static AppendUnit advancing(String series, long next) {
        AppendUnit unit = new AppendUnit();
        unit.advance(Boats.berth(series), next);
        return unit;
    }
}
