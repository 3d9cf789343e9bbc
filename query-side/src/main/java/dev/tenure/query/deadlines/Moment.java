package dev.tenure.query.deadlines;

import dev.tenure.kernel.policy.Policy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What deadlines are worked out by, besides what happened.
 *
 * @param now the time; null for whatever the time, as if nothing were ever late
 * @param use the account's latest use in the access journal, which counts to the second (SIGN-4); long ago where there is none
 */
record Moment(@Nullable Instant now, Instant use, Policy policy) {
    static Moment whenever(Policy policy) {
        return new Moment(null, Instant.EPOCH, policy);
    }
}
