package dev.tenure.query.applications;

import dev.tenure.kernel.TenureEvent;
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
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what providers applied for, what NAS decided, and how far the onboarding has come (ORG-1 to 3, REG-3). */
public final class ApplicationsProjection {
    public static final String SLICE = "applications";

    private final ApplicationTable applications;
    private final OnboardingTable onboarding;

    public ApplicationsProjection(JdbcClient jdbc) {
        this.applications = new ApplicationTable(jdbc);
        this.onboarding = new OnboardingTable(jdbc);
    }

    @EventHandler
    void on(ApplicationSubmitted event, @SequenceNumber long sequence, @Timestamp Instant at) {
        applications.insert(event, sequence, at);
    }

    @EventHandler
    void on(ApplicantListed event, @SequenceNumber long sequence) {
        applications.seen(event.applicationId().value(), sequence);
        applications.insert(event);
    }

    @EventHandler
    void on(ApplicationSetAside event, @SequenceNumber long sequence) {
        UUID id = event.applicationId().value();
        applications.enter(ApplicationState.SET_ASIDE, id, sequence);
        event.clashes().forEach(clash -> applications.insert(id, clash));
    }

    @EventHandler
    void on(ApplicationApproved event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData metadata) {
        UUID id = event.applicationId().value();
        applications.decide(new Decision(ApplicationState.APPROVED, id, sequence, at, metadata));
        applications.expect(event);
    }

    @EventHandler
    void on(ApplicationRejected event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData metadata) {
        UUID id = event.applicationId().value();
        applications.decide(new Decision(ApplicationState.REJECTED, id, sequence, at, metadata));
    }

    @EventHandler
    void on(ProviderOnboarded event, @SequenceNumber long sequence) {
        applications.enter(ApplicationState.ONBOARDED, event.applicationId().value(), sequence);
    }

    @EventHandler
    void on(OnboardingOverdue event, @SequenceNumber long sequence) {
        applications.overdue(event.applicationId().value(), event.missing(), sequence);
    }

    @EventHandler
    void on(ContainerOpened event) {
        onboarding.containerOpened(event.applicationId().value());
    }

    @EventHandler
    void on(MailboxCreated event) {
        onboarding.mailboxCreated(
                event.applicationId().value(), event.mailboxId().value());
        onboarding.member(event.mailboxId().value(), event.owner().value());
    }

    @EventHandler
    void on(AccountRegistered event) {
        if (event.applicationId() != null) {
            onboarding.registered(
                    event.applicationId().value(), event.accountId().value());
        }
    }

    @EventHandler
    void on(MemberAdded event) {
        onboarding.member(event.mailboxId().value(), event.accountId().value());
    }

    /** Taking every event keeps the slice's position at the log's head. */
    @EventHandler
    void passOver(TenureEvent event) {}
}
