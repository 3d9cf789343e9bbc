package dev.tenure.query.directory;

import dev.tenure.eventstore.run.BatchHandler;
import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.BelongingEvent.Transferred;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.ClockEvent.LeaverMarkWithdrawn;
import dev.tenure.kernel.account.ClockEvent.LeaverMarked;
import dev.tenure.kernel.account.ClockEvent.Reactivated;
import dev.tenure.kernel.account.ProfileEvent.MobileChanged;
import dev.tenure.kernel.account.ProfileEvent.MobileHidden;
import dev.tenure.kernel.account.ProfileEvent.MobileRemoved;
import dev.tenure.kernel.account.ProfileEvent.ProfileChanged;
import dev.tenure.kernel.account.UserAccountEvent;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.container.CareContainerEvent;
import dev.tenure.kernel.container.CareContainerEvent.ContainerClosed;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerEvent.ContainerRenamed;
import dev.tenure.kernel.container.CareContainerEvent.LocalDepartmentNamed;
import dev.tenure.kernel.list.DistributionListEvent.EntryAdded;
import dev.tenure.kernel.list.DistributionListEvent.EntryRemoved;
import dev.tenure.kernel.list.DistributionListEvent.ListClosed;
import dev.tenure.kernel.list.DistributionListEvent.ListCreated;
import dev.tenure.kernel.list.DistributionListEvent.ListRenamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxAddressChanged;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxRenamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberRemoved;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNeeded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerStoodDown;
import dev.tenure.query.slice.Erased;
import dev.tenure.query.slice.Forgetting;
import dev.tenure.query.slice.Handlers;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the directory: providers, people and shared mailboxes, and what a search goes over (DIR-1 to 6, ORG-5, ORG-6, SMB-12). */
public final class DirectoryProjection implements BatchHandler, Forgetting {
    public static final String SLICE = "directory";

    /** Everything else that happens to an account, container or mailbox changes its version only. */
    private static final Handlers<DirectoryBatch> HANDLERS = new Handlers<DirectoryBatch>()
            .on(ContainerOpened.class, DirectoryProjection::on)
            .on(LocalDepartmentNamed.class, DirectoryProjection::on)
            .on(ContainerRenamed.class, DirectoryProjection::on)
            .on(ContainerClosed.class, DirectoryProjection::on)
            .onAny(CareContainerEvent.class, DirectoryProjection::onContainer)
            .on(AccountRegistered.class, DirectoryProjection::on)
            .on(AccountRenamed.class, DirectoryProjection::on)
            .on(Joined.class, DirectoryProjection::on)
            .on(Transferred.class, DirectoryProjection::on)
            .on(MobileChanged.class, NumbersHandling::on)
            .on(MobileRemoved.class, NumbersHandling::on)
            .on(MobileHidden.class, NumbersHandling::on)
            .on(ProfileChanged.class, NumbersHandling::on)
            .on(LeaverMarked.class, StandingHandling::on)
            .on(LeaverMarkWithdrawn.class, StandingHandling::on)
            .on(Deactivated.class, StandingHandling::on)
            .on(Reactivated.class, StandingHandling::on)
            .on(AccountDeleted.class, StandingHandling::on)
            .onAny(UserAccountEvent.class, DirectoryProjection::on)
            .on(MailboxCreated.class, MailboxHandling::on)
            .on(MemberAdded.class, MailboxHandling::on)
            .on(MemberRemoved.class, MailboxHandling::on)
            .on(OwnerNamed.class, MailboxHandling::on)
            .on(OwnerStoodDown.class, MailboxHandling::on)
            .on(OwnerNeeded.class, MailboxHandling::on)
            .on(MailboxRenamed.class, MailboxHandling::on)
            .on(MailboxAddressChanged.class, MailboxHandling::on)
            .on(MailboxClosed.class, MailboxHandling::on)
            .onAny(SharedMailboxEvent.class, MailboxHandling::onAny)
            .on(ListCreated.class, ListHandling::on)
            .on(ListRenamed.class, ListHandling::on)
            .on(EntryAdded.class, ListHandling::on)
            .on(EntryRemoved.class, ListHandling::on)
            .on(ListClosed.class, ListHandling::on);

    private final DirectoryTables tables;

    public DirectoryProjection(JdbcClient jdbc) {
        this(jdbc, Erased.nobody());
    }

    public DirectoryProjection(JdbcClient jdbc, Erased erased) {
        this.tables = new DirectoryTables(jdbc, erased);
    }

    @Override
    public void forget(Collection<UUID> people) {
        tables.forget(people);
    }

    @Override
    public boolean takes(Class<?> payloadType) {
        return HANDLERS.takes(payloadType);
    }

    @Override
    public boolean reads(Class<?> payloadType) {
        return HANDLERS.reads(payloadType);
    }

    @Override
    public void handle(List<DomainEventMessage<?>> events) {
        DirectoryBatch batch = tables.load(Mentioned.in(events));
        HANDLERS.fold(events, batch);
        tables.write(batch);
    }

    private static void on(ContainerOpened event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.containers()
                .open(new DirectoryContainer(
                        event.containerId().value(),
                        event.name(),
                        event.odsCode().value(),
                        event.town(),
                        event.parent().name(),
                        event.applicationId() == null
                                ? null
                                : event.applicationId().value(),
                        /* closed= */ false,
                        message.getSequenceNumber()));
    }

    private static void on(LocalDepartmentNamed event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.containers().runBy(event.containerId().value(), event.department(), message.getSequenceNumber());
    }

    private static void on(ContainerRenamed event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.containers()
                .show(event.containerId().value(), message.getSequenceNumber(), before -> before.called(event.name()));
    }

    private static void on(ContainerClosed event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.containers().show(event.containerId().value(), message.getSequenceNumber(), DirectoryContainer::ended);
    }

    private static void onContainer(DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.containers().see(UUID.fromString(message.getAggregateIdentifier()), message.getSequenceNumber());
    }

    private static void on(AccountRegistered event, DomainEventMessage<?> message, DirectoryBatch batch) {
        RegisteredPerson person = event.personal();
        batch.register(new DirectoryAccount(
                event.accountId().value(),
                event.containerId().value(),
                person.name().given(),
                person.name().family(),
                person.address().value(),
                List.of(),
                Numbers.of(person.mobile().value()),
                event.channel().name(),
                Standing.ACTIVE,
                message.getSequenceNumber()));
    }

    private static void on(AccountRenamed event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.show(event.accountId().value(), message.getSequenceNumber(), before -> before.called(event.personal()));
    }

    private static void on(Joined event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.move(event.accountId().value(), event.to().value(), message.getSequenceNumber());
    }

    private static void on(Transferred event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.move(event.accountId().value(), event.to().value(), message.getSequenceNumber());
    }

    private static void on(DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.seeAccount(UUID.fromString(message.getAggregateIdentifier()), message.getSequenceNumber());
    }
}
