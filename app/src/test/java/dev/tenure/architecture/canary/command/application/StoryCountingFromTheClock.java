package dev.tenure.architecture.canary.command.application;

import java.time.Duration;
import org.axonframework.deadline.DeadlineManager;

/** Wrong: what is due hangs on when the story hears of it. */
public class StoryCountingFromTheClock {
    void on(DeadlineManager deadlines) {
        deadlines.schedule(Duration.ofHours(1), "overdue");
    }
}
