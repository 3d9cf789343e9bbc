package dev.tenure.command.container;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.container.CareContainerCommand.NameLocalDepartment;
import dev.tenure.command.container.CareContainerCommand.SetStandardAutoReply;
import dev.tenure.command.container.CareContainerCommand.SetStandardSignature;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.container.CareContainerEvent.ContainerClosed;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerEvent.ContainerRenamed;
import dev.tenure.kernel.container.CareContainerEvent.LocalDepartmentNamed;
import dev.tenure.kernel.container.CareContainerEvent.StandardAutoReplySet;
import dev.tenure.kernel.container.CareContainerEvent.StandardSignatureSet;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.container.ParentContainer;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A care provider's container, holding its accounts and shared mailboxes (ORG-4). */
@Aggregate(type = "container", cache = "containerCache")
public class CareContainer {
    @AggregateIdentifier
    private CareContainerId containerId;

    private OdsCode odsCode;
    private String town = "";
    private String name = "";
    private ParentContainer parent = ParentContainer.CARE;
    private @Nullable LocalDepartment department;
    private boolean closed;
    private String signature = "";
    private String autoReply = "";

    /** Opens it. */
    public CareContainer(ContainerOpened opened) {
        apply(opened);
    }

    /** Opens a local one, with who runs it (ORG-9). */
    public CareContainer(ContainerOpened opened, LocalDepartment department) {
        apply(opened);
        apply(new LocalDepartmentNamed(opened.containerId(), department));
    }

    @CommandHandler
    Done handle(NameLocalDepartment command) {
        requireOpen();
        if (!isLocal()) {
            throw new Rejection(RejectionCode.CONTAINER_IN_CARE);
        }
        if (!command.department().equals(department)) {
            apply(new LocalDepartmentNamed(containerId, command.department()));
        }
        return new Done();
    }

    @CommandHandler
    Done handle(SetStandardSignature command) {
        requireOpen();
        if (!command.text().equals(signature)) {
            apply(new StandardSignatureSet(containerId, command.text()));
        }
        return new Done();
    }

    @CommandHandler
    Done handle(SetStandardAutoReply command) {
        requireOpen();
        if (!command.text().equals(autoReply)) {
            apply(new StandardAutoReplySet(containerId, command.text()));
        }
        return new Done();
    }

    /** Names it anew (ORG-6). */
    public void rename(String next) {
        if (!next.equals(name)) {
            apply(new ContainerRenamed(containerId, next));
        }
    }

    /** Closes it; called by whoever saw that nobody is left in it (ORG-7). */
    public void close() {
        apply(new ContainerClosed(containerId));
    }

    public boolean isClosed() {
        return closed;
    }

    public CareContainerId id() {
        return containerId;
    }

    /** The provider's name. */
    public String name() {
        return name;
    }

    public OdsCode odsCode() {
        return odsCode;
    }

    /** The provider's postcode town. */
    public String town() {
        return town;
    }

    /**
     * Refuses what would put anybody into a container that is closed.
     *
     * @throws Rejection if it is
     */
    public void requireOpen() {
        if (closed) {
            throw new Rejection(RejectionCode.CONTAINER_CLOSED);
        }
    }

    /** Whether a local IT department runs it (ORG-9). */
    public boolean isLocal() {
        return parent == ParentContainer.LOCAL;
    }

    /** Where it lies. */
    public ParentContainer parent() {
        return parent;
    }

    /** Who runs it, where that is not NAS. */
    public Optional<LocalDepartment> department() {
        return Optional.ofNullable(department);
    }

    @EventSourcingHandler
    void on(ContainerOpened event) {
        containerId = event.containerId();
        odsCode = event.odsCode();
        town = event.town();
        name = event.name();
        parent = event.parent();
    }

    @EventSourcingHandler
    void on(LocalDepartmentNamed event) {
        department = event.department();
    }

    @EventSourcingHandler
    void on(ContainerRenamed event) {
        name = event.name();
    }

    @EventSourcingHandler
    void on(StandardSignatureSet event) {
        signature = event.text();
    }

    @EventSourcingHandler
    void on(StandardAutoReplySet event) {
        autoReply = event.text();
    }

    @EventSourcingHandler
    void on(ContainerClosed event) {
        closed = true;
    }

    /** For Axon, which fills a container from its events. */
    protected CareContainer() {}
}
