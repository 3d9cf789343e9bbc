package dev.tenure.query.deadlines;

import dev.tenure.kernel.policy.ClockPolicy;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.policy.RecordPolicy;
import dev.tenure.kernel.policy.SessionPolicy;
import dev.tenure.kernel.policy.SignInPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Policies of the tests. */
final class Policies {
    private Policies() {}

    /** The guide's with sixty days for leavers, one reminder more, and sixty days without use. */
    static Policy withLongerNotice() {
        Policy guide = Policy.of2018();
        ClockPolicy clocks = new ClockPolicy(
                60,
                List.of(14, 7, 1),
                60,
                90,
                List.of(14, 3),
                guide.clocks().longestAbsenceDays(),
                guide.clocks().usesThatCount());
        return guide.with(guide.signIn(), clocks, guide.mailboxes());
    }

    /** One that has everything the guide's has not: absences, uses that count, lock-outs that end, a record that is kept. */
    static Policy withEverything() {
        Policy guide = Policy.of2018();
        SignInPolicy signIn = new SignInPolicy(
                5,
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                5,
                90,
                List.of(18, 1),
                14,
                Duration.ofMinutes(15),
                SessionPolicy.usual());
        ClockPolicy clocks =
                new ClockPolicy(30, List.of(7, 1), 90, 90, List.of(14, 3), 365, Set.of("mail-sent", "client"));
        return guide.with(signIn, clocks, guide.mailboxes()).with(new RecordPolicy(28, 30));
    }
}
