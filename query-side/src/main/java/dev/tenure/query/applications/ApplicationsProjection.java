package dev.tenure.query.applications;

import dev.tenure.eventstore.run.BatchHandler;
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
import dev.tenure.query.slice.Handlers;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what providers applied for, what NAS decided, and how far the onboarding has come (ORG-1 to 3, REG-3). */
public final class ApplicationsProjection implements BatchHandler {
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
            .on(MemberAdded.class, ApplicationsProjection::on);

    private final ApplicationTable table;

    public ApplicationsProjection(JdbcClient jdbc) {
        this.table = new ApplicationTable(jdbc);
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
        ApplicationsBatch batch = table.load(Mentioned.in(events));
        HANDLERS.fold(events, batch);
        table.write(batch);
    }

    private static void on(ApplicationSubmitted event, DomainEventMessage<?> message, ApplicationsBatch batch) {
        ApplicationForm form = new ApplicationForm(event, message.getTimestamp());
        batch.begin(form, event.applicationId().value(), message.getSequenceNumber());
    }

    private static void on(ApplicantListed event, DomainEventMessage<?> message, ApplicationsBatch batch) {
        batch.change(event.applicationId().value()).advance(message.getSequenceNumber());
        batch.list(event);
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
        batch.change(event.applicationId().value()).openContainer();
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
}
