package dev.tenure.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import dev.tenure.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;

class DecisionClockTest {
    private static final Instant NOON = Instant.parse("2018-05-01T11:00:00.123456789Z");
    private static final Instant KEPT = Instant.parse("2018-05-01T11:00:00.123456Z");

    private final SettableClock machine = SettableClock.at(NOON);
    private final DecisionClock clock = new DecisionClock(machine);

    @Test
    @Rule("POL-2")
    void tellsTheSameInstantThroughoutADecision() {
        UnitOfWork<?> decision = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("decide"));
        try {
            assertThat(clock.instant()).isEqualTo(KEPT);
            machine.advance(Duration.ofSeconds(2));
            assertThat(clock.instant()).isEqualTo(KEPT);
        } finally {
            decision.rollback();
        }
        assertThat(clock.instant()).as("the next one has its own").isEqualTo(KEPT.plusSeconds(2));
    }

    @Test
    @Rule("POL-2")
    void knowsNothingFinerThanTheLogKeeps() {
        assertThat(clock.instant()).isEqualTo(KEPT);
    }
}
