package dev.tenure.query.applications;

import dev.tenure.eventstore.run.BatchHandler;
import dev.tenure.eventstore.stored.ErasedEvent;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicantListed;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationApproved;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationRejected;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSetAside;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.kernel.application.ProviderApplicationEvent.OnboardingOverdue;
import dev.tenure.kernel.application.ProviderApplicationEvent.ProviderOnboarded;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
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

/** Keeps what providers applied for, what NAS decided, and how far the onboarding has come (ORG-1 to 3, REG-3). */
public final class ApplicationsProjection implements BatchHandler, Forgetting {
    public static final String SLICE = "applications";

    private static final Handlers<ApplicationsBatch> HANDLERS = new Handlers<ApplicationsBatch>()
            .on(ApplicationSubmitted.class, ApplicationsProjection::on)
            .on(ApplicantListed.class, ApplicationsProjection::on)
            .on(ApplicationSetAside.class, ApplicationsProjection::on)
            .on(ApplicationApproved.class, ApplicationsProjection::on)
            .on(ApplicationRejected.class, ApplicationsProjection::on)
            .on(ProviderOnboarded.class, ApplicationsProjection::on)
            .on(OnboardingOverdue.class, ApplicationsProjection::on)
            .on(ContainerOpened.class, ApplicationsProjection::on)
            .on(MailboxCreated.class, ApplicationsProjection::on)
            .on(AccountRegistered.class, ApplicationsProjection::on)
            .on(MemberAdded.class, ApplicationsProjection::on)
            .on(AccountDeleted.class, ApplicationsProjection::on)
            .on(ErasedEvent.class, ApplicationsProjection::on);

    private final ApplicationTable table;

    public ApplicationsProjection(JdbcClient jdbc) {
        this.table = new ApplicationTable(jdbc);
    }

    @Override
    public void forget(Collection<UUID> people) {
        table.forget(people);
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
        ApplicationsBatch batch = table.load(Mentioned.in(readable));
        HANDLERS.fold(readable, batch);
        table.write(batch);
    }

    private static void on(ApplicationSubmitted event, DomainEventMessage<?> message, ApplicationsBatch batch) {
        ApplicationForm form = ApplicationForm.of(event, message.getTimestamp());
        batch.begin(form, event.applicationId().value(), message.getSequenceNumber());
    }

    private static void on(ApplicantListed event, DomainEventMessage<?> message, ApplicationsBatch batch) {
        batch.change(event.applicationId().value()).advance(message.getSequenceNumber());
        batch.list(Applicant.of(event));
    }

    private static void on(ApplicationSetAside event, DomainEventMessage<?> message, ApplicationsBatch batch) {
        UUID id = event.applicationId().value();
        Standing standing = batch.change(id);
        if (standing.advance(message.getSequenceNumber())) {
            standing.enter(ApplicationState.SET_ASIDE);
        }
        event.clashes().forEach(clash -> batch.clash(id, clash));
    }

    private static void on(ApplicationApproved event, DomainEventMessage<?> message, ApplicationsBatch batch) {
        UUID id = event.applicationId().value();
        Standing standing = batch.change(id);
        if (standing.advance(message.getSequenceNumber())) {
            standing.decide(Decision.of(ApplicationState.APPROVED, message));
        }
        standing.expect(event);
        batch.leads(event.mailboxId().value(), id);
    }

    private static void on(ApplicationRejected event, DomainEventMessage<?> message, ApplicationsBatch batch) {
        Standing standing = batch.change(event.applicationId().value());
        if (standing.advance(message.getSequenceNumber())) {
            standing.decide(Decision.of(ApplicationState.REJECTED, message));
        }
    }

    private static void on(ProviderOnboarded event, DomainEventMessage<?> message, ApplicationsBatch batch) {
        Standing standing = batch.change(event.applicationId().value());
        if (standing.advance(message.getSequenceNumber())) {
            standing.enter(ApplicationState.ONBOARDED);
        }
    }

    private static void on(OnboardingOverdue event, DomainEventMessage<?> message, ApplicationsBatch batch) {
        Standing standing = batch.change(event.applicationId().value());
        if (standing.advance(message.getSequenceNumber())) {
            standing.becomeOverdue(event.missing());
        }
    }

    private static void on(ContainerOpened event, DomainEventMessage<?> message, ApplicationsBatch batch) {
        if (event.applicationId() != null) {
            batch.change(event.applicationId().value()).openContainer();
        }
    }

    private static void on(MailboxCreated event, DomainEventMessage<?> message, ApplicationsBatch batch) {
        UUID id = event.applicationId().value();
        UUID mailbox = event.mailboxId().value();
        batch.change(id).createMailbox(mailbox);
        batch.leads(mailbox, id);
        batch.join(mailbox, event.owner().value());
    }

    private static void on(AccountRegistered event, DomainEventMessage<?> message, ApplicationsBatch batch) {
        if (event.applicationId() != null) {
            batch.register(event.applicationId().value(), event.accountId().value());
        }
    }

    private static void on(MemberAdded event, DomainEventMessage<?> message, ApplicationsBatch batch) {
        batch.join(event.mailboxId().value(), event.accountId().value());
    }

    /** What identifies the person is sealed from now on; readers of the record with a reason still find it there (LEA-5). */
    private static void on(AccountDeleted event, DomainEventMessage<?> message, ApplicationsBatch batch) {
        batch.blank(event.accountId().value());
    }

    /** Whoever was erased keeps their place, blank, so that the application stands as it stood (LEA-5). */
    private static void on(ErasedEvent event, DomainEventMessage<?> message, ApplicationsBatch batch) {
        JsonNode plain = Remains.plain(event);
        if (Remains.isOf(event, ApplicationSubmitted.class)) {
            ApplicationForm form = ApplicationForm.erased(plain, message.getTimestamp());
            batch.begin(form, form.applicationId(), message.getSequenceNumber());
        } else if (Remains.isOf(event, ApplicantListed.class)) {
            Applicant applicant = Applicant.erased(plain);
            batch.change(applicant.applicationId()).advance(message.getSequenceNumber());
            batch.list(applicant);
        } else if (Remains.isOf(event, AccountRegistered.class) && plain.has("applicationId")) {
            batch.register(Remains.id(plain, "applicationId"), Remains.id(plain, "accountId"));
        }
    }
}
