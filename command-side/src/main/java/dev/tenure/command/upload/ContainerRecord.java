package dev.tenure.command.upload;

import dev.tenure.command.intake.StaffHome;
import dev.tenure.command.registration.KnownAccounts;
import dev.tenure.command.registration.LocalDepartments;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.eventstore.read.RecordedEvent;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationApproved;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.container.ParentContainer;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberRemoved;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerStoodDown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the record says of a container: its code, and who is told the log-in names of its people (REG-5). */
public final class ContainerRecord {
    private static final int AT_ONCE = 500;

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

    /** What a file of its staff is judged by; people of a local container may bring addresses at that domain (ORG-9). */
    StaffHome home(CareContainerId containerId, String domain) {
        ContainerOpened opened = opened(containerId);
        return new StaffHome(opened.odsCode(), opened.parent() == ParentContainer.LOCAL ? domain : null);
    }

    /** Whether a local IT department runs it (ORG-9). */
    public boolean isLocal(CareContainerId containerId) {
        return opened(containerId).parent() == ParentContainer.LOCAL;
    }

    /**
     * The owners of the shared mailbox as they are now; where none has an account, the contact of the application; of a local
     * container its department's helpdesk (REG-5).
     */
    public List<String> informed(CareContainerId containerId) {
        ApplicationId applicationId = opened(containerId).applicationId();
        return applicationId == null
                ? new LocalDepartments(events)
                        .of(containerId)
                        .map(LocalDepartment::email)
                        .map(List::of)
                        .orElse(List.of())
                : informed(applicationId);
    }

    private List<String> informed(ApplicationId applicationId) {
        List<Object> application = ofAggregate(applicationId.value());
        List<String> owners = first(application, ApplicationApproved.class)
                .map(this::owners)
                .map(this::addresses)
                .orElse(List.of());
        return owners.isEmpty()
                ? first(application, ApplicationSubmitted.class)
                        .map(submitted -> submitted.personal().email())
                        .map(List::of)
                        .orElse(List.of())
                : owners;
    }

    private List<String> addresses(Set<UUID> people) {
        Map<UUID, KnownAccounts.Known> known = accounts.of(List.copyOf(people));
        return people.stream()
                .filter(known::containsKey)
                .map(id -> Objects.requireNonNull(known.get(id)).address().value())
                .toList();
    }

    /** Before its mailbox is made, the owner is whom the approval names. */
    private Set<UUID> owners(ApplicationApproved approved) {
        UUID mailboxId = approved.mailboxId().value();
        Set<UUID> owners = new LinkedHashSet<>(Set.of(approved.owner().value()));
        long next = 0;
        List<RecordedEvent> some = events.ofAggregate(mailboxId, next, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(event -> apply(event.message().getPayload(), owners));
            next += some.size();
            some = events.ofAggregate(mailboxId, next, AT_ONCE);
        }
        return owners;
    }

    private static void apply(Object event, Set<UUID> owners) {
        if (event instanceof MailboxCreated created) {
            owners.add(created.owner().value());
        } else if (event instanceof OwnerNamed named) {
            owners.add(named.accountId().value());
        } else if (event instanceof OwnerStoodDown down) {
            owners.remove(down.accountId().value());
        } else if (event instanceof MemberRemoved removed) {
            owners.remove(removed.accountId().value());
        } else if (event instanceof MailboxClosed) {
            owners.clear();
        }
    }

    private ContainerOpened opened(CareContainerId containerId) {
        return first(ofAggregate(containerId.value()), ContainerOpened.class)
                .orElseThrow(() -> new Rejection(RejectionCode.CONTAINER_UNKNOWN));
    }

    private List<Object> ofAggregate(UUID id) {
        return events.ofAggregate(id, 0, AT_ONCE).stream()
                .<Object>map(event -> event.message().getPayload())
                .toList();
    }

    private static <E> Optional<E> first(List<Object> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
