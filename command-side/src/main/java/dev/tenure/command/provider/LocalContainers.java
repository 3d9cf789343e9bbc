package dev.tenure.command.provider;

import dev.tenure.command.application.ProviderCodes;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.container.CareContainerCommand.OpenLocalContainer;
import dev.tenure.command.container.ContainerReceipt;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.ParentContainer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Opens the containers that local IT departments run (ORG-9). */
public final class LocalContainers {
    private final Repository<CareContainer> containers;
    private final ProviderCodes codes;

    public LocalContainers(Repository<CareContainer> containers, ProviderCodes codes) {
        this.containers = containers;
        this.codes = codes;
    }

    /** One code, one container, in Care or local (ORG-3). */
    @CommandHandler
    ContainerReceipt handle(OpenLocalContainer command) throws Exception {
        if (codes.holderOf(command.odsCode()).isPresent()) {
            throw new Rejection(RejectionCode.ODS_CODE_TAKEN);
        }
        codes.claim(command.odsCode(), command.containerId());
        ContainerOpened opened = new ContainerOpened(
                command.containerId(), command.odsCode(), command.name(), command.town(), ParentContainer.LOCAL, null);
        containers.newInstance(() -> new CareContainer(opened, command.department()));
        return new ContainerReceipt(command.containerId());
    }
}
