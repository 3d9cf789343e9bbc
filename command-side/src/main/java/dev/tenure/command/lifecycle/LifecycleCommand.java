package dev.tenure.command.lifecycle;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What can be asked about the length and the place of an account's life. */
public sealed interface LifecycleCommand<R> extends Command<R> {
    UserAccountId accountId();

    @Override
    default UUID target() {
        return accountId().value();
    }

    @Override
    default RejectionCode unknownTarget() {
        return RejectionCode.ACCOUNT_UNKNOWN;
    }

    /**
     * Marks a leaver (LEA-1).
     *
     * @param successors who answers for mailboxes that would be left without an owner (SMB-8)
     */
    @Named(value = "account.mark-leaver", allowedTo = Role.NAS)
    record MarkLeaver(UserAccountId accountId, List<Successor> successors) implements LifecycleCommand<Done> {
        public MarkLeaver {
            successors = List.copyOf(successors);
        }
    }

    /** Takes the leaver mark back, and gives back what it took (LEA-4, SMB-7). */
    @Named(value = "account.withdraw-leaver-mark", allowedTo = Role.NAS)
    record WithdrawLeaverMark(UserAccountId accountId) implements LifecycleCommand<Done> {}

    /**
     * Has a leaver, or an active account that moves, join another container (LEA-3).
     *
     * @param successors who answers for mailboxes of the old one that would be left without an owner (SMB-8)
     */
    @Named(value = "account.mark-joiner", allowedTo = Role.NAS)
    record MarkJoiner(UserAccountId accountId, CareContainerId containerId, List<Successor> successors)
            implements LifecycleCommand<Done> {
        public MarkJoiner {
            successors = List.copyOf(successors);
        }
    }

    /**
     * Transfers an account into another container, in Care or local (REG-9, ORG-9).
     *
     * @param successors who answers for mailboxes of the old one that would be left without an owner (SMB-8)
     */
    @Named(value = "account.transfer", allowedTo = Role.NAS, ofLocalAccountsToo = true)
    record TransferAccount(UserAccountId accountId, CareContainerId containerId, List<Successor> successors)
            implements LifecycleCommand<Done> {
        public TransferAccount {
            successors = List.copyOf(successors);
        }
    }

    /** Announces that the holder will be away until then (INA-6). */
    @Named(value = "account.announce-absence", allowedTo = Role.NAS)
    record AnnounceAbsence(UserAccountId accountId, Instant until) implements LifecycleCommand<Done> {}

    /** Says that the holder is back before the announced end (INA-6). */
    @Named(value = "account.end-absence", allowedTo = Role.NAS)
    record EndAbsence(UserAccountId accountId) implements LifecycleCommand<Done> {}

    /** Does what a leaver's clock has made due (LEA-1, LEA-2). */
    @Named(value = "account.judge-leaving", allowedTo = Role.PROCESS)
    record JudgeLeaving(UserAccountId accountId) implements LifecycleCommand<Judged> {}

    /** Does what not being used has made due (INA-1 to 3). */
    @Named(value = "account.judge-inactivity", allowedTo = Role.PROCESS)
    record JudgeInactivity(UserAccountId accountId) implements LifecycleCommand<Judged> {}

    /** Makes unreadable what identified the holder of a deleted account, once it was kept for long enough (LEA-5). */
    @Named(value = "account.judge-erasure", allowedTo = Role.PROCESS)
    record JudgeErasure(UserAccountId accountId) implements LifecycleCommand<Judged> {}

    /** Does what the age of the password has made due (PW-7). */
    @Named(value = "account.judge-password-age", allowedTo = Role.PROCESS)
    record JudgePasswordAge(UserAccountId accountId) implements LifecycleCommand<Judged> {}
}
