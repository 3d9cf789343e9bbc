package dev.tenure.command.provider;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.list.DistributionList;
import dev.tenure.command.listing.ListClosing;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.registration.Places;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;

/** Closes a container, with its lists, once nobody is left in it (ORG-7); what it goes by holds until the append, or it is told anew. */
public final class ContainerClosing {
    private final Joint<UserAccount> accounts;
    private final Joint<SharedMailbox> mailboxes;
    private final Joint<DistributionList> lists;
    private final Joint<CareContainer> containers;
    private final Places places;
    private final ListClosing listClosing;

    public ContainerClosing(
            Joint<UserAccount> accounts,
            Joint<SharedMailbox> mailboxes,
            Joint<DistributionList> lists,
            Joint<CareContainer> containers,
            Places places,
            ListClosing listClosing) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.lists = lists;
        this.containers = containers;
        this.places = places;
        this.listClosing = listClosing;
    }

    /** Whose live accounts lie in it, by rising id. */
    public List<UserAccountId> people(CareContainerId containerId) {
        return places.accountsEver(containerId).stream()
                .filter(id -> isIn(id, containerId))
                .toList();
    }

    /** Its mailboxes that are not closed, by rising id. */
    public List<SharedMailboxId> openMailboxes(CareContainerId containerId) {
        return places.mailboxesEver(containerId).stream()
                .filter(id -> !mailboxes.load(id.value()).invoke(SharedMailbox::isClosed))
                .toList();
    }

    /** Closes it, unless it is closed or something is left in it; what is left is named. */
    public List<FieldProblem> closeIfEmpty(CareContainerId containerId) {
        List<FieldProblem> left = new ArrayList<>();
        people(containerId).forEach(id -> left.add(problem("ACCOUNT_LEFT", "The account " + id + " is still in it.")));
        openMailboxes(containerId)
                .forEach(id -> left.add(problem("MAILBOX_LEFT", "The shared mailbox " + id + " is still in it.")));
        List<Aggregate<DistributionList>> empty = places.listsEver(containerId).stream()
                .map(id -> lists.load(id.value()))
                .toList();
        Aggregate<CareContainer> container = containers.load(containerId.value());
        if (left.isEmpty() && !container.invoke(CareContainer::isClosed)) {
            empty.forEach(listClosing::close);
            container.execute(CareContainer::close);
            places.close(containerId);
        }
        return left;
    }

    private boolean isIn(UserAccountId accountId, CareContainerId containerId) {
        try {
            Aggregate<UserAccount> account = accounts.load(accountId.value());
            account.execute(UserAccount::requireLive);
            return account.invoke(UserAccount::containerId).equals(containerId);
        } catch (Rejection gone) {
            if (gone.code() == RejectionCode.ACCOUNT_UNKNOWN) {
                return false;
            }
            throw gone;
        }
    }

    private static FieldProblem problem(String code, String detail) {
        return new FieldProblem("", code, detail);
    }
}
