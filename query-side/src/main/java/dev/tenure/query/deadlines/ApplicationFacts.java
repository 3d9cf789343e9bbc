package dev.tenure.query.deadlines;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Since when an application waits for its onboarding to be complete (ORG-2).
 *
 * @param since when it was approved, or last reported as late; null before that, and once it is complete
 */
record ApplicationFacts(@Nullable Instant since) implements Facts {
    @Override
    public List<Deadline> deadlines(Moment moment) {
        Instant from = since;
        return from == null
                ? List.of()
                : List.of(Deadline.of(
                        DeadlineKind.ONBOARDING_OVERDUE,
                        from.plus(moment.policy().onboardingLimit()),
                        from));
    }
}
