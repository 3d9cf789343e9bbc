package dev.tenure.command.lifecycle;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.kernel.account.AccessEnd;
import dev.tenure.kernel.account.MailboxRole;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.policy.MailboxPolicy.LeaversLoseAccess;
import dev.tenure.kernel.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.command.Aggregate;

/**
 * Takes people out of shared mailboxes, so that a last owner is never lost by accident (SMB-7, SMB-8). A person's account
 * and each of their mailboxes change in one unit: of two owners who leave at once, the second is refused.
 */
public final class Departures {
    private final Joint<UserAccount> accounts;
    private final Joint<SharedMailbox> mailboxes;
    private final Succession succession;
    private final OwnerNews news;
    private final Policy policy;

    public Departures(
            Joint<UserAccount> accounts,
            Joint<SharedMailbox> mailboxes,
            Succession succession,
            OwnerNews news,
            Policy policy) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.succession = succession;
        this.news = news;
        this.policy = policy;
    }

    /** The person's account with all that their leaving touches, loaded in the order that nobody waits in a circle. */
    public record Party(
            Aggregate<UserAccount> leaver,
            Map<UserAccountId, Aggregate<UserAccount>> others,
            Map<SharedMailboxId, Aggregate<SharedMailbox>> mailboxes) {
        public UserAccountId leaverId() {
            return leaver.invoke(UserAccount::id);
        }

        /** The same with the mailboxes of that container only. */
        public Party within(CareContainerId container) {
            Map<SharedMailboxId, Aggregate<SharedMailbox>> there = new LinkedHashMap<>(mailboxes);
            there.values()
                    .removeIf(mailbox ->
                            !mailbox.invoke(SharedMailbox::containerId).equals(container));
            return new Party(leaver, others, there);
        }

        /** One of the mailboxes. */
        public Aggregate<SharedMailbox> mailbox(SharedMailboxId id) {
            return Objects.requireNonNull(mailboxes.get(id));
        }
    }

    /** Loads the account, those who are to succeed it, and its mailboxes. */
    public Party load(UserAccountId leaver, List<Successor> successors) {
        Map<UserAccountId, Aggregate<UserAccount>> loaded = people(leaver, successors);
        Aggregate<UserAccount> account = Objects.requireNonNull(loaded.remove(leaver));
        Map<SharedMailboxId, Aggregate<SharedMailbox>> all = new LinkedHashMap<>();
        account.invoke(it -> it.mailboxes().all()).forEach(id -> all.put(id, mailboxes.load(id.value())));
        return new Party(account, loaded, all);
    }

    /** Loads the account and those who are to succeed it in one mailbox, whether they have the use of it or not. */
    public Party load(UserAccountId leaver, SharedMailboxId mailboxId, List<Successor> successors) {
        Map<UserAccountId, Aggregate<UserAccount>> loaded = people(leaver, successors);
        Aggregate<UserAccount> account = Objects.requireNonNull(loaded.remove(leaver));
        Aggregate<SharedMailbox> mailbox = mailboxes.load(mailboxId.value());
        mailbox.execute(SharedMailbox::requireOpen);
        return new Party(account, loaded, Map.of(mailboxId, mailbox));
    }

    private Map<UserAccountId, Aggregate<UserAccount>> people(UserAccountId leaver, List<Successor> successors) {
        Set<UserAccountId> ids = new TreeSet<>(Comparator.comparing(UserAccountId::value));
        ids.add(leaver);
        successors.stream().map(Successor::accountId).filter(id -> id != null).forEach(ids::add);
        Map<UserAccountId, Aggregate<UserAccount>> loaded = new LinkedHashMap<>();
        for (UserAccountId id : ids) {
            Aggregate<UserAccount> account = accounts.load(id.value());
            // also of a successor: whether a copy of a deleted account is still at hand must not decide the answer
            account.execute(UserAccount::requireLive);
            loaded.put(id, account);
        }
        return loaded;
    }

    /**
     * Takes the person out of all mailboxes at somebody's command.
     *
     * @throws Rejection naming each mailbox that would be left without an owner and for which nobody is named
     */
    void leave(Party party, AccessEnd cause, List<Successor> successors) {
        succession.succeed(party, successors);
        party.mailboxes().values().forEach(mailbox -> takeOut(party, mailbox, cause));
    }

    /**
     * Takes the use of the mailboxes away, because an owner or NAS says so (SMB-4).
     *
     * @throws Rejection naming each mailbox that would be left without an owner and for which nobody is named
     */
    public void remove(Party party, List<Successor> successors) {
        succession.succeed(party, successors);
        party.mailboxes().values().forEach(mailbox -> removeFrom(party, mailbox, AccessEnd.REMOVED));
    }

    /**
     * Takes the ownership of the mailboxes away and leaves the use, because an owner or NAS says so (SMB-4).
     *
     * @throws Rejection naming each mailbox that would be left without an owner and for which nobody is named
     */
    public void standDown(Party party, List<Successor> successors) {
        succession.succeed(party, successors);
        standDown(party, AccessEnd.REMOVED);
    }

    /**
     * Takes the person out of the mailboxes of the container that they move out of. They stay guests of others, and are no
     * guests any more where they move to (SMB-7, SMB-11).
     *
     * @throws Rejection naming each mailbox that would be left without an owner and for which nobody is named
     */
    void move(Party party, CareContainerId from, CareContainerId to, List<Successor> successors) {
        leave(party.within(from), AccessEnd.MOVED, successors);
        party.within(to).mailboxes().forEach((id, mailbox) -> {
            mailbox.execute(it -> it.settle(party.leaverId()));
            party.leaver().execute(it -> it.mailboxes().give(id, MailboxRole.MEMBER));
        });
    }

    /** Takes the person out of all mailboxes because time is up; what loses its last owner goes into the care of NAS. */
    void leaveByDeadline(Party party, AccessEnd cause) {
        party.mailboxes().values().forEach(mailbox -> removeFrom(party, mailbox, cause));
    }

    /** Takes the ownerships away and leaves the use, because the account is deactivated (SMB-2, SMB-8). */
    void standDown(Party party) {
        standDown(party, AccessEnd.DEACTIVATED);
    }

    private void standDown(Party party, AccessEnd cause) {
        party.mailboxes().values().forEach(mailbox -> standDownFrom(party, mailbox, cause));
    }

    /** The mailboxes that would have no owner without the person. */
    public static List<SharedMailboxId> lastOwned(Party party) {
        List<SharedMailboxId> last = new ArrayList<>();
        party.mailboxes().forEach((id, mailbox) -> {
            if (mailbox.invoke(it -> it.isLastOwner(party.leaverId()))) {
                last.add(id);
            }
        });
        return last;
    }

    private void takeOut(Party party, Aggregate<SharedMailbox> mailbox, AccessEnd cause) {
        if (policy.mailboxes().leaversLoseAccess() == LeaversLoseAccess.AT_ONCE) {
            removeFrom(party, mailbox, cause);
            return;
        }
        standDownFrom(party, mailbox, cause);
    }

    private void standDownFrom(Party party, Aggregate<SharedMailbox> mailbox, AccessEnd cause) {
        SharedMailboxId id = mailbox.invoke(SharedMailbox::id);
        if (mailbox.invoke(it -> it.standDown(party.leaverId(), cause))) {
            party.leaver().execute(it -> it.mailboxes().give(id, roleWithout(it, mailbox)));
            afterOwnerLeft(mailbox);
        }
    }

    private void removeFrom(Party party, Aggregate<SharedMailbox> mailbox, AccessEnd cause) {
        SharedMailboxId id = mailbox.invoke(SharedMailbox::id);
        boolean owned = mailbox.invoke(it -> it.isOwner(party.leaverId()));
        mailbox.execute(it -> it.remove(party.leaverId(), cause));
        party.leaver().execute(it -> it.mailboxes().end(id, cause));
        if (owned) {
            afterOwnerLeft(mailbox);
        }
    }

    private void afterOwnerLeft(Aggregate<SharedMailbox> mailbox) {
        news.ownerLeft(mailbox);
        if (mailbox.invoke(SharedMailbox::intoCareOfNas)) {
            news.ownerNeeded(mailbox);
        }
    }

    private static MailboxRole roleWithout(UserAccount account, Aggregate<SharedMailbox> mailbox) {
        boolean atHome = account.containerId().equals(mailbox.invoke(SharedMailbox::containerId));
        return atHome ? MailboxRole.MEMBER : MailboxRole.GUEST;
    }
}
