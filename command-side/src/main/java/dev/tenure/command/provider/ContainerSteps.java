package dev.tenure.command.provider;

import dev.tenure.command.container.CareContainer;
import dev.tenure.command.container.CareContainerCommand.CloseContainer;
import dev.tenure.command.container.CareContainerCommand.RenameContainer;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.registration.MailboxAddresses;
import dev.tenure.command.registration.Places;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.container.CareContainerId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Renames a container with all its mailboxes (ORG-6), and closes it, with its lists, once nobody is left in it (ORG-7). */
public final class ContainerSteps {
    private final Joint<SharedMailbox> mailboxes;
    private final Joint<CareContainer> containers;
    private final Places places;
    private final ContainerClosing closing;

    public ContainerSteps(
            Joint<SharedMailbox> mailboxes, Joint<CareContainer> containers, Places places, ContainerClosing closing) {
        this.mailboxes = mailboxes;
        this.containers = containers;
        this.places = places;
        this.closing = closing;
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
        List<FieldProblem> left = closing.closeIfEmpty(command.containerId());
        if (!left.isEmpty()) {
            throw new Rejection(RejectionCode.CONTAINER_NOT_EMPTY, left);
        }
        return new Done();
    }

    private List<Aggregate<SharedMailbox>> mailboxes(CareContainerId containerId) {
        return places.mailboxesEver(containerId).stream()
                .map(id -> mailboxes.load(id.value()))
                .toList();
    }
}
