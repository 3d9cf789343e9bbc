package dev.tenure.architecture.canary.command.process;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import org.axonframework.spring.stereotype.Saga;

/** Wrong: a saga is told the time. */
@Saga
public class ProcessReadingTheClock {
    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    final Random chance = new Random();
}
