package dev.tenure.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.append.AppendConflict.StaleAggregate;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AppendListenerIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    @Test
    void isToldOfWhatIsDurableByItsOwnedNamesAndOfNothingElse() {
        List<String> told = new CopyOnWriteArrayList<>();
        STORE.store().onAppended((units, events, took) -> {
            assertThat(took).isPositive();
            told.add(units + " " + events);
        });
        UUID boat = UUID.randomUUID();
        STORE.store().log().append(Boats.unit(Boats.registered(boat), Boats.moved(boat, 1)));
        assertThatThrownBy(() -> STORE.store().log().append(Boats.unit(Boats.registered(boat))))
                .isInstanceOf(StaleAggregate.class);
        assertThat(told).containsExactly("1 [boat.registered, boat.moved]");
    }
}
