package dev.tenure.architecture.canary.command.account;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.spring.stereotype.Aggregate;

/** Wrong: an aggregate is told the time and the ids. */
@Aggregate
public class AccountReadingTheClock {
    final Instant calledAt = Instant.now();
    final Supplier<UUID> referred = UUID::randomUUID;
    final State state = new State(System.currentTimeMillis());

    record State(long millis) {
        static State atOnce() {
            return new State(System.nanoTime());
        }
    }
}
