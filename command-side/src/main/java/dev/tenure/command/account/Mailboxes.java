package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.kernel.account.AccessEnd;
import dev.tenure.kernel.account.BelongingEvent.AccessEnded;
import dev.tenure.kernel.account.BelongingEvent.AccessGiven;
import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.BelongingEvent.Transferred;
import dev.tenure.kernel.account.ClockEvent.LeaverMarkWithdrawn;
import dev.tenure.kernel.account.ClockEvent.LeaverMarked;
import dev.tenure.kernel.account.MailboxRole;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * Which shared mailboxes an account opens, and as what. A mailbox knows the same of its people; both are written in one
 * unit, so that whoever decides about a person need not search the mailboxes.
 */
public final class Mailboxes {
    private final UserAccount account;
    private final Map<SharedMailboxId, MailboxRole> roles = new LinkedHashMap<>();
    private final Map<SharedMailboxId, MailboxRole> takenByMark = new LinkedHashMap<>();

    Mailboxes(UserAccount account) {
        this.account = account;
    }

    /** Every mailbox of the account, in the order in which they are to be locked. */
    public Set<SharedMailboxId> all() {
        return sorted(roles).keySet();
    }

    /** Every mailbox with the role there, as the holder is told. */
    List<OwnAccount.Use> uses() {
        return sorted(roles).entrySet().stream()
                .map(use -> new OwnAccount.Use(use.getKey().toString(), use.getValue()))
                .toList();
    }

    /** What the leaver mark took away, to be given back if the mark is withdrawn (SMB-7); in the order of locking. */
    public Map<SharedMailboxId, MailboxRole> takenByMark() {
        return sorted(takenByMark);
    }

    private static SortedMap<SharedMailboxId, MailboxRole> sorted(Map<SharedMailboxId, MailboxRole> some) {
        SortedMap<SharedMailboxId, MailboxRole> sorted = new TreeMap<>(Comparator.comparing(SharedMailboxId::value));
        sorted.putAll(some);
        return sorted;
    }

    /** Whether the account may open it. */
    boolean mayOpen(SharedMailboxId mailboxId) {
        return roles.containsKey(mailboxId);
    }

    /** Whether the account owns any. */
    public boolean ownsAny() {
        return roles.containsValue(MailboxRole.OWNER);
    }

    /** Records that the account has that role there from now on; called together with the mailbox's own decision. */
    public void give(SharedMailboxId mailboxId, MailboxRole role) {
        if (roles.get(mailboxId) != role) {
            apply(new AccessGiven(account.id(), mailboxId, role));
        }
    }

    /** Records that the account cannot open the mailbox any more; called together with the mailbox's own decision. */
    public void end(SharedMailboxId mailboxId, AccessEnd cause) {
        if (roles.containsKey(mailboxId)) {
            apply(new AccessEnded(account.id(), mailboxId, cause));
        }
    }

    @EventSourcingHandler
    void on(AccessGiven event) {
        roles.put(event.mailboxId(), event.role());
    }

    @EventSourcingHandler
    void on(AccessEnded event) {
        MailboxRole role = roles.remove(event.mailboxId());
        if (event.cause() == AccessEnd.LEFT && role != null) {
            takenByMark.put(event.mailboxId(), role);
        }
    }

    @EventSourcingHandler
    void on(LeaverMarked event) {
        takenByMark.clear();
    }

    @EventSourcingHandler
    void on(LeaverMarkWithdrawn event) {
        takenByMark.clear();
    }

    @EventSourcingHandler
    void on(Joined event) {
        takenByMark.clear();
    }

    @EventSourcingHandler
    void on(Transferred event) {
        takenByMark.clear();
    }
}
