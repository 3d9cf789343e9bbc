package dev.tenure.command.upload;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationApproved;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.OdsCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the record says of a container: its code, and who is told the log-in names of its people (REG-5). */
public final class ContainerRecord {
    private static final int FIRST_EVENTS = 500;

    private final RecordedEvents events;
    private final KnownAccounts accounts;

    public ContainerRecord(RecordedEvents events, KnownAccounts accounts) {
        this.events = events;
        this.accounts = accounts;
    }

    /**
     * The container's ODS code.
     *
     * @throws Rejection if there is no such container
     */
    public OdsCode odsCode(CareContainerId containerId) {
        return opened(containerId).odsCode();
    }

    /** The owner of the shared mailbox; as long as they have no account, the contact of the application. */
    public List<String> informed(CareContainerId containerId) {
        List<Object> application =
                ofAggregate(opened(containerId).applicationId().value());
        Optional<String> owner = first(application, ApplicationApproved.class)
                .map(approved -> approved.owner().value())
                .flatMap(id -> Optional.ofNullable(accounts.of(List.of(id)).get(id)))
                .map(account -> account.address().value());
        return owner.or(() -> first(application, ApplicationSubmitted.class)
                        .map(submitted -> submitted.personal().email()))
                .map(List::of)
                .orElse(List.of());
    }

    private ContainerOpened opened(CareContainerId containerId) {
        return first(ofAggregate(containerId.value()), ContainerOpened.class)
                .orElseThrow(() -> new Rejection(RejectionCode.CONTAINER_UNKNOWN));
    }

    private List<Object> ofAggregate(UUID id) {
        return events.ofAggregate(id, 0, FIRST_EVENTS).stream()
                .<Object>map(event -> event.message().getPayload())
                .toList();
    }

    private static <E> Optional<E> first(List<Object> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
