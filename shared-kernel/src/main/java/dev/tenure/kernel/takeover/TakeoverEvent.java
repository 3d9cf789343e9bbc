package dev.tenure.kernel.takeover;

import dev.tenure.kernel.EventName;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** What can happen while a whole home moves into another provider's container (LEA-3): a result for each of its people. */
public sealed interface TakeoverEvent extends TenureEvent {
    TakeoverId takeoverId();

    /**
     * NAS ordered that the home moves.
     *
     * @param closing whether the home itself ends: its mailboxes are closed first (SMB-12) and its container last (ORG-7)
     * @param people whose accounts lie in it
     * @param mailboxes which are to be closed
     */
    @EventName("takeover.begun")
    @Revision("1")
    record TakeoverBegun(
            TakeoverId takeoverId,
            CareContainerId from,
            CareContainerId to,
            boolean closing,
            List<UserAccountId> people,
            List<SharedMailboxId> mailboxes)
            implements TakeoverEvent {
        public TakeoverBegun {
            people = List.copyOf(people);
            mailboxes = List.copyOf(mailboxes);
        }
    }

    /**
     * NAS ordered that whoever is in the home still, or again, is tried once more.
     *
     * @param round which try it is; the first was the beginning
     */
    @EventName("takeover.resumed")
    @Revision("1")
    record TakeoverResumed(
            TakeoverId takeoverId, int round, List<UserAccountId> people, List<SharedMailboxId> mailboxes)
            implements TakeoverEvent {
        public TakeoverResumed {
            people = List.copyOf(people);
            mailboxes = List.copyOf(mailboxes);
        }
    }

    /** One of the home's mailboxes is closed; in one unit with the mailbox's own event. */
    @EventName("takeover.mailbox-closed")
    @Revision("1")
    record HomeMailboxClosed(TakeoverId takeoverId, SharedMailboxId mailboxId) implements TakeoverEvent {}

    /** The person's account lies in the other container now; in one unit with the account's own event. */
    @EventName("takeover.person-moved")
    @Revision("1")
    record PersonMoved(TakeoverId takeoverId, UserAccountId accountId) implements TakeoverEvent {}

    /**
     * The person's account does not move.
     *
     * @param reason why, by the code of the refusal that the account alone would get
     */
    @EventName("takeover.person-left-behind")
    @Revision("1")
    record PersonLeftBehind(TakeoverId takeoverId, UserAccountId accountId, String reason) implements TakeoverEvent {}

    /**
     * Everybody has a result.
     *
     * @param moved how many moved in this round
     * @param leftBehind how many did not
     * @param containerClosed whether the home's container was closed with it
     */
    @EventName("takeover.finished")
    @Revision("1")
    record TakeoverFinished(TakeoverId takeoverId, int moved, int leftBehind, boolean containerClosed)
            implements TakeoverEvent {}
}
