package dev.tenure.command.provider;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.container.CareContainerCommand.CloseContainer;
import dev.tenure.command.container.CareContainerCommand.RenameContainer;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.list.DistributionList;
import dev.tenure.command.listing.ListClosing;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.registration.MailboxAddresses;
import dev.tenure.command.registration.Places;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Renames a container with all its mailboxes (ORG-6), and closes it, with its lists, once nobody is left in it (ORG-7). */
public final class ContainerSteps {
    private final Joint<UserAccount> accounts;
    private final Joint<SharedMailbox> mailboxes;
    private final Joint<DistributionList> lists;
    private final Joint<CareContainer> containers;
    private final Places places;
    private final ListClosing listClosing;

    public ContainerSteps(
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

    /** People are shown with the container's name as it is; a mailbox has the name among its own. */
    @CommandHandler
    Done handle(RenameContainer command) {
        List<Aggregate<SharedMailbox>> theirs = mailboxes(command.containerId());
        Aggregate<CareContainer> container = containers.load(command.target());
        container.execute(CareContainer::requireOpen);
        boolean possible = container
                .invoke(it -> MailboxAddresses.of(it.town(), command.name(), it.odsCode()))
                .value()
                .isPresent();
        if (!possible) {
            throw new Rejection(RejectionCode.NO_ADDRESS_OF_THAT_NAME);
        }
        container.execute(it -> it.rename(command.name()));
        theirs.forEach(mailbox -> mailbox.execute(it -> it.rename(command.name())));
        return new Done();
    }

    @CommandHandler
    Done handle(CloseContainer command) {
        List<FieldProblem> left = new ArrayList<>();
        places.accountsEver(command.containerId()).stream()
                .filter(id -> isIn(id, command.containerId()))
                .forEach(id -> left.add(problem("ACCOUNT_LEFT", "The account " + id + " is still in it.")));
        mailboxes(command.containerId()).stream()
                .filter(mailbox -> !mailbox.invoke(SharedMailbox::isClosed))
                .map(mailbox -> mailbox.invoke(SharedMailbox::id))
                .forEach(id -> left.add(problem("MAILBOX_LEFT", "The shared mailbox " + id + " is still in it.")));
        List<Aggregate<DistributionList>> empty = places.listsEver(command.containerId()).stream()
                .map(id -> lists.load(id.value()))
                .toList();
        Aggregate<CareContainer> container = containers.load(command.target());
        if (container.invoke(CareContainer::isClosed)) {
            return new Done();
        }
        if (!left.isEmpty()) {
            throw new Rejection(RejectionCode.CONTAINER_NOT_EMPTY, left);
        }
        empty.forEach(listClosing::close);
        container.execute(CareContainer::close);
        places.close(command.containerId());
        return new Done();
    }

    private List<Aggregate<SharedMailbox>> mailboxes(CareContainerId containerId) {
        return places.mailboxesEver(containerId).stream()
                .map(id -> mailboxes.load(id.value()))
                .toList();
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
