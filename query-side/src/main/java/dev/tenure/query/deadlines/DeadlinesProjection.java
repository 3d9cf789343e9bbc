package dev.tenure.query.deadlines;

import dev.tenure.eventstore.run.BatchHandler;
import dev.tenure.eventstore.stored.ErasedEvent;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationApproved;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.kernel.application.ProviderApplicationEvent.OnboardingOverdue;
import dev.tenure.kernel.application.ProviderApplicationEvent.ProviderOnboarded;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerEvent.ContainerRenamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.FoundUnopened;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxAddressChanged;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxOpened;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxRenamed;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.request.StaffRequestEvent.AccountWanted;
import dev.tenure.query.deadlines.DeadlinesBatch.ContainerName;
import dev.tenure.query.deadlines.Subject.Called;
import dev.tenure.query.slice.Erased;
import dev.tenure.query.slice.Forgetting;
import dev.tenure.query.slice.Handlers;
import dev.tenure.query.slice.Remains;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Keeps what falls due by itself, from what happened and the policy, and never from what timers are set to (POL-6). */
public final class DeadlinesProjection implements BatchHandler, Forgetting {
    public static final String SLICE = "deadlines";

    private static final Handlers<DeadlinesBatch> HANDLERS =
            RequestHandling.addTo(AccountHandling.addTo(new Handlers<DeadlinesBatch>()
                    .on(ContainerOpened.class, DeadlinesProjection::on)
                    .on(ContainerRenamed.class, DeadlinesProjection::on)
                    .on(MailboxCreated.class, DeadlinesProjection::on)
                    .on(MailboxOpened.class, DeadlinesProjection::on)
                    .on(FoundUnopened.class, DeadlinesProjection::on)
                    .on(MailboxAddressChanged.class, DeadlinesProjection::on)
                    .on(MailboxRenamed.class, DeadlinesProjection::on)
                    .on(MailboxClosed.class, DeadlinesProjection::on)
                    .on(ApplicationSubmitted.class, DeadlinesProjection::on)
                    .on(ApplicationApproved.class, DeadlinesProjection::on)
                    .on(OnboardingOverdue.class, DeadlinesProjection::on)
                    .on(ProviderOnboarded.class, DeadlinesProjection::on)
                    .on(ErasedEvent.class, DeadlinesProjection::on)));

    private final DeadlineTables tables;

    public DeadlinesProjection(JdbcClient jdbc, Erased erased, Policy policy) {
        this.tables = new DeadlineTables(jdbc, erased, policy);
    }

    @Override
    public void forget(Collection<UUID> people) {
        tables.forget(people);
    }

    /**
     * In the running transaction, lets rows that follow from another policy than the one in force follow from this one (POL-6).
     *
     * @return of how many things; 0 when none are left
     */
    public int followPolicy(int most) {
        return tables.workOutAnew(most);
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
        List<DomainEventMessage<?>> readable = new ArrayList<>();
        events.forEach(event -> readable.add(Remains.whole(event)));
        DeadlinesBatch batch = tables.load(readable);
        HANDLERS.fold(readable, batch);
        tables.write(batch);
    }

    private static void on(ContainerOpened event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        batch.name(new ContainerName(event.containerId().value(), event.name(), message.getSequenceNumber()));
    }

    private static void on(ContainerRenamed event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        batch.name(new ContainerName(event.containerId().value(), event.name(), message.getSequenceNumber()));
    }

    private static void on(MailboxCreated event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        batch.begin(new Subject(
                event.mailboxId().value(),
                Subject.Kind.MAILBOX,
                event.containerId().value(),
                new Called("", event.displayName(), event.address().value()),
                MailboxFacts.made(message.getTimestamp()),
                message.getSequenceNumber()));
    }

    private static void on(MailboxOpened event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        batch.mailbox(message, before -> before.openedAt(event.openedAt()));
    }

    private static void on(FoundUnopened event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        batch.mailbox(message, before -> before.reportedAt(message.getTimestamp()));
    }

    private static void on(MailboxAddressChanged event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        String address = event.address().value();
        batch.change(
                message, before -> before.called(new Called("", before.called().family(), address)));
    }

    private static void on(MailboxRenamed event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        batch.change(
                message,
                before -> before.called(
                        new Called("", event.displayName(), before.called().address())));
    }

    private static void on(MailboxClosed event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        batch.mailbox(message, MailboxFacts::ended);
    }

    private static void on(ApplicationSubmitted event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        batch.begin(application(event.applicationId().value(), event.providerName(), message));
    }

    private static void on(ApplicationApproved event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        batch.change(
                message,
                before -> before.after(new ApplicationFacts(message.getTimestamp()), before.sequence())
                        .in(event.containerId().value()));
    }

    private static void on(OnboardingOverdue event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        batch.change(message, before -> before.after(new ApplicationFacts(message.getTimestamp()), before.sequence()));
    }

    private static void on(ProviderOnboarded event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        batch.change(message, before -> before.after(new ApplicationFacts(null), before.sequence()));
    }

    /** An application whose contact was erased is one as before; of an erased person nothing falls due. */
    private static void on(ErasedEvent event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        if (Remains.isOf(event, ApplicationSubmitted.class)) {
            JsonNode plain = Remains.plain(event);
            batch.begin(application(
                    Remains.id(plain, "applicationId"),
                    plain.path("providerName").asString(),
                    message));
        } else if (Remains.isOf(event, AccountWanted.class)) {
            RequestHandling.begin(event, message, batch);
        }
    }

    private static Subject application(UUID id, String name, DomainEventMessage<?> message) {
        return new Subject(
                id,
                Subject.Kind.APPLICATION,
                null,
                new Called("", name, ""),
                new ApplicationFacts(null),
                message.getSequenceNumber());
    }
}
