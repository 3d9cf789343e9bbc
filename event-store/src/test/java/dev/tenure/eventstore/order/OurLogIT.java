package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Axon's engine loses, this log keeps: the same script, the same comparison. */
class OurLogIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    @Test
    void nobodyOvertakesAnAppendThatHasItsPositions() {
        try (Contender log = new OurLog(NodePool.to(STORE.postgres()))) {
            List<AppendUnit> others = Stream.generate(Boats::newBoat).limit(5).toList();

            Overtaking.Differences found = new Overtaking(log).of(Boats.newBoat(), others);

            assertThat(found.early()).isEmpty();
            assertThat(found.late()).isEmpty();
            assertThat(log.committedAfter(0)).hasSize(6);
        }
    }
}
