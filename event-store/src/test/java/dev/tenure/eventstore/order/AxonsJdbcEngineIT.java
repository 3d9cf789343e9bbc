package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.testing.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The trial finds the loss where there is one: Axon's JDBC engine with its defaults forgets a transaction that 10,000 positions
 * have overtaken, or whose neighbours are dated over a minute ago. Its events stay in the table and no reader ever sees them.
 */
class AxonsJdbcEngineIT {
    private static final String LOST = "lost position 1 (event 0 of %s): it is committed and was never seen";

    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final Clock before = GenericEventMessage.clock;
    private final SettableClock clock = SettableClock.at(Boats.NOON);
    private final UUID overtaken = UUID.randomUUID();

    @BeforeEach
    void eventsAreOfNow() {
        GenericEventMessage.clock = clock;
    }

    @AfterEach
    void giveTheClockBack() {
        GenericEventMessage.clock = before;
    }

    @Test
    void aTransactionOvertakenByTenThousandPositionsIsLost() {
        List<AppendUnit> others =
                Stream.generate(AxonsJdbcEngineIT::fiveHundred).limit(21).toList();
        assertThat(differences(others)).containsExactly(LOST.formatted(overtaken));
    }

    @Test
    void aTransactionOvertakenByEventsDatedAMinuteAgoIsLost() {
        clock.advance(Duration.ofSeconds(61));
        assertThat(differences(List.of(Boats.newBoat()))).containsExactly(LOST.formatted(overtaken));
    }

    /** So that the two above are lost for their reasons, and not by the script. */
    @Test
    void aTransactionOvertakenByAFewOfNowIsSeenLate() {
        assertThat(differences(List.of(Boats.newBoat())))
                .singleElement()
                .asString()
                .startsWith("reordered: position 1 (event 0 of " + overtaken + ") was seen after position 2");
    }

    private List<String> differences(List<AppendUnit> others) {
        try (Contender axon = new AxonsJdbcEngine(NodePool.to(STORE.postgres()))) {
            Overtaking.Differences found = new Overtaking(axon).of(Boats.unit(Boats.registered(overtaken)), others);
            assertThat(found.late()).as("who starts when all is committed").isEmpty();
            return found.early();
        }
    }

    private static AppendUnit fiveHundred() {
        return Boats.unit(IntStream.range(0, 500)
                .mapToObj(i -> Boats.registered(UUID.randomUUID()))
                .toArray(DomainEventMessage<?>[]::new));
    }
}
