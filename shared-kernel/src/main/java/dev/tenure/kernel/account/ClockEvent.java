package dev.tenure.kernel.account;

import dev.tenure.kernel.EventName;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What time does to an account, and what stops it (LEA, INA). */
public sealed interface ClockEvent extends UserAccountEvent {

    /**
     * NAS marked the account a leaver (LEA-1). Until the deletion the holder signs in and saves what is theirs (LEA-7).
     *
     * @param deletionDue when it will be deleted by the policy in force
     */
    @EventName("account.leaver-marked")
    @Revision("1")
    record LeaverMarked(UserAccountId accountId, Instant deletionDue) implements ClockEvent {}

    /** NAS took the leaver mark back (LEA-4). */
    @EventName("account.leaver-mark-withdrawn")
    @Revision("1")
    record LeaverMarkWithdrawn(UserAccountId accountId) implements ClockEvent {}

    /**
     * The leaver was told again that what is not saved is lost (LEA-2).
     *
     * @param daysBefore which of the reminders this is
     */
    @EventName("account.leaver-reminded")
    @Revision("1")
    record LeaverReminded(UserAccountId accountId, Instant deletionDue, int daysBefore) implements ClockEvent {}

    /**
     * It was said that the account will be deactivated, or deleted, for not being used (INA-3).
     *
     * @param daysBefore which of the warnings this is
     */
    @EventName("account.inactivity-warned")
    @Revision("1")
    record InactivityWarned(UserAccountId accountId, InactivityStep step, Instant due, int daysBefore)
            implements ClockEvent {}

    /** What not being used leads to. */
    enum InactivityStep {
        DEACTIVATION,
        DELETION
    }

    /** The account was not used for so long that nobody signs in to it any more (INA-1). Every session ends. */
    @EventName("account.deactivated")
    @Revision("1")
    record Deactivated(UserAccountId accountId, Instant deletionDue) implements ClockEvent {}

    /** The helpdesk reactivated it after a proof of identity (INA-4). The inactivity clock starts anew. */
    @EventName("account.reactivated")
    @Revision("1")
    record Reactivated(UserAccountId accountId, Proof by) implements ClockEvent {}

    /**
     * The holder will be away: both inactivity clocks stand still (INA-6).
     *
     * @param until when they go on at the latest
     */
    @EventName("account.absence-announced")
    @Revision("1")
    record AbsenceAnnounced(UserAccountId accountId, Instant until) implements ClockEvent {}

    /** The holder is back, or the absence reached its end; the clocks go on (INA-6). */
    @EventName("account.absence-ended")
    @Revision("1")
    record AbsenceEnded(UserAccountId accountId) implements ClockEvent {}

    /**
     * The account is gone for ever (LEA-5).
     *
     * @param cause which clock ran out; of two, the one that ran out first (INA-5)
     * @param erasureDue when the key to whatever identifies its holder is destroyed, or null where that happened with this
     */
    @EventName("account.deleted")
    @Revision("1")
    record AccountDeleted(
            UserAccountId accountId,
            DeletionCause cause,
            @Nullable Instant erasureDue) implements ClockEvent {
        /** With nothing kept. */
        public AccountDeleted(UserAccountId accountId, DeletionCause cause) {
            this(accountId, cause, null);
        }
    }

    /** What identified the holder of a deleted account was kept for as long as the policy says and is unreadable now (LEA-5). */
    @EventName("account.erased")
    @Revision("1")
    record AccountErased(UserAccountId accountId) implements ClockEvent {}
}
