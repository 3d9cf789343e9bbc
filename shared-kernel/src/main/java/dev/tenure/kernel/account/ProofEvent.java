package dev.tenure.kernel.account;

import dev.tenure.kernel.EventName;
import dev.tenure.kernel.Personal;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** How somebody proved, or failed to prove, who they are (RST-1 to 6). Who asked and under which case stands beside. */
public sealed interface ProofEvent extends UserAccountEvent {

    /**
     * Somebody was shown to be the account's holder.
     *
     * @param voucher the owner who vouched, where that was the proof (RST-3)
     */
    @EventName("account.identity-proven")
    @Revision("1")
    record IdentityProven(
            UserAccountId accountId, Proof by, @Nullable UserAccountId voucher) implements ProofEvent {}

    /**
     * A proof was tried and failed (RST-4).
     *
     * @param voucher who would have vouched, where that was the proof
     */
    @EventName("account.proof-refused")
    @Revision("1")
    record ProofRefused(
            UserAccountId accountId, Proof by, @Nullable UserAccountId voucher) implements ProofEvent {}

    /**
     * The answers to the security questions were wrong (RST-1).
     *
     * @param inAll how often since they were last right
     */
    @EventName("account.answers-refused")
    @Revision("1")
    record AnswersRefused(UserAccountId accountId, int inAll) implements ProofEvent {}

    /** NAS validated a sole owner through the provider's contact; a second operator is to confirm (RST-6). */
    @EventName("account.recovery-prepared")
    @Revision("1")
    record RecoveryPrepared(UserAccountId accountId, PreparedNumber personal) implements ProofEvent {}

    /** What was prepared for a recovery is given up (RST-6). */
    @EventName("account.recovery-dropped")
    @Revision("1")
    record RecoveryDropped(UserAccountId accountId) implements ProofEvent {}

    /** A mobile number. */
    record PreparedNumber(MobileNumber mobile) implements Personal {}
}
