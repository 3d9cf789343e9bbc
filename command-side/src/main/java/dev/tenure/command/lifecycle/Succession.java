package dev.tenure.command.lifecycle;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.lifecycle.Departures.Party;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MailboxRole;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.Aggregate;

/** Who owns a shared mailbox next: only whoever is fit to, and nobody goes as the last without a successor (SMB-2, SMB-8). */
public final class Succession {
    private final OwnerNews news;

    public Succession(OwnerNews news) {
        this.news = news;
    }

    /**
     * Makes the account an owner, and tells it and the helpdesk (SMB-10).
     *
     * @throws Rejection if the account cannot own this mailbox
     */
    public void nameOwner(Aggregate<SharedMailbox> mailbox, Aggregate<UserAccount> account) {
        boolean fit = account.invoke(UserAccount::mayOwn)
                && account.invoke(UserAccount::containerId).equals(mailbox.invoke(SharedMailbox::containerId));
        if (!fit) {
            throw new Rejection(RejectionCode.OWNER_NOT_FIT);
        }
        UserAccountId owner = account.invoke(UserAccount::id);
        if (mailbox.invoke(it -> it.nameOwner(owner))) {
            SharedMailboxId id = mailbox.invoke(SharedMailbox::id);
            account.execute(it -> it.mailboxes().give(id, MailboxRole.OWNER));
            news.ownerNamed(mailbox, account);
        }
    }

    /**
     * Makes those who are named owners in place of the person who goes.
     *
     * @throws Rejection naming each mailbox that would be left without an owner and for which nobody is named
     */
    void succeed(Party party, List<Successor> successors) {
        Map<SharedMailboxId, Successor> named = new LinkedHashMap<>();
        successors.forEach(successor -> named.put(successor.mailboxId(), successor));
        requireTheirs(party, named.keySet());
        requireSuccessors(party, named.keySet());
        party.mailboxes().forEach((id, mailbox) -> {
            Successor successor = named.get(id);
            if (successor != null && successor.accountId() != null) {
                succeed(party, mailbox, successor.accountId());
            }
        });
    }

    private void succeed(Party party, Aggregate<SharedMailbox> mailbox, UserAccountId successorId) {
        Aggregate<UserAccount> successor = party.others().get(successorId);
        if (successor == null) {
            throw new Rejection(RejectionCode.OWNER_NOT_FIT);
        }
        nameOwner(mailbox, successor);
    }

    private static void requireTheirs(Party party, Set<SharedMailboxId> named) {
        List<FieldProblem> strange = named.stream()
                .filter(id -> !party.mailboxes().containsKey(id))
                .map(id ->
                        new FieldProblem("/successors", "NOT_THEIRS", "The person has nothing to do with " + id + "."))
                .toList();
        if (!strange.isEmpty()) {
            throw new Rejection(RejectionCode.REQUEST_NOT_VALID, strange);
        }
    }

    private static void requireSuccessors(Party party, Set<SharedMailboxId> named) {
        List<FieldProblem> missing = Departures.lastOwned(party).stream()
                .filter(id -> !named.contains(id))
                .map(id -> problem(id, party.mailbox(id)))
                .toList();
        if (!missing.isEmpty()) {
            throw new Rejection(RejectionCode.LAST_OWNER, missing);
        }
    }

    private static FieldProblem problem(SharedMailboxId id, Aggregate<SharedMailbox> mailbox) {
        String address = mailbox.invoke(it -> it.address().value());
        return new FieldProblem(
                "/successors",
                "SUCCESSOR_NEEDED",
                "Name a successor for " + address + " (" + id + "), or put it into the care of NAS.");
    }
}
