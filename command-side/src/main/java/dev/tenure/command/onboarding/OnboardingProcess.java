package dev.tenure.command.onboarding;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.tenure.command.account.UserAccountCommand.RegisterApplicant;
import dev.tenure.command.application.ProviderApplicationCommand.FinishOnboarding;
import dev.tenure.command.application.ProviderApplicationCommand.ReportOverdue;
import dev.tenure.command.container.CareContainerCommand.OpenContainer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.mailbox.SharedMailboxCommand.CreateMailbox;
import dev.tenure.command.process.SagaCommands;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationApproved;
import dev.tenure.kernel.application.ProviderApplicationEvent.OnboardingOverdue;
import dev.tenure.kernel.application.ProviderApplicationEvent.ProviderOnboarded;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Makes an approved application true (ORG-2). Starts on its approval; ends when container, mailbox, accounts and
 * memberships all exist. It never gives up: what is missing after the limit is reported, again whenever that changes.
 */
@Saga
@ProcessingGroup("onboarding")
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public class OnboardingProcess {
    /** Falls due when onboarding takes longer than it should. */
    static final String OVERDUE = "onboarding-overdue";

    private ApplicationId applicationId;
    private CareContainerId containerId;
    private SharedMailboxId mailboxId;
    private UserAccountId owner;
    private boolean containerOpen;
    private boolean mailboxCreated;
    private int timesReported;
    private Set<UserAccountId> unregistered = new LinkedHashSet<>();
    private Set<UserAccountId> withoutMembership = new LinkedHashSet<>();

    @StartSaga
    @SagaEventHandler(associationProperty = "applicationId")
    void on(
            ApplicationApproved event,
            @Timestamp Instant at,
            SagaCommands commands,
            DeadlineManager deadlines,
            Policy policy) {
        applicationId = event.applicationId();
        containerId = event.containerId();
        mailboxId = event.mailboxId();
        owner = event.owner();
        unregistered.addAll(event.accounts());
        withoutMembership.addAll(event.accounts());
        SagaLifecycle.associateWith("mailboxId", mailboxId.toString());
        send(commands, "open-container", new OpenContainer(containerId, applicationId));
        deadlines.schedule(at.plus(policy.onboardingLimit()), OVERDUE);
    }

    @SagaEventHandler(associationProperty = "applicationId")
    void on(ContainerOpened event, SagaCommands commands) {
        containerOpen = true;
        unregistered.forEach(accountId ->
                send(commands, "register-" + accountId, new RegisterApplicant(accountId, applicationId, containerId)));
    }

    @SagaEventHandler(associationProperty = "applicationId")
    void on(AccountRegistered event, SagaCommands commands) {
        unregistered.remove(event.accountId());
        if (event.accountId().equals(owner)) {
            send(commands, "create-mailbox", new CreateMailbox(mailboxId, applicationId, containerId, owner));
        } else if (mailboxCreated) {
            addMember(event.accountId(), commands);
        }
    }

    @SagaEventHandler(associationProperty = "applicationId")
    void on(MailboxCreated event, SagaCommands commands) {
        mailboxCreated = true;
        withoutMembership.remove(owner);
        withoutMembership.stream()
                .filter(accountId -> !unregistered.contains(accountId))
                .forEach(accountId -> addMember(accountId, commands));
        finishIfComplete(commands);
    }

    @SagaEventHandler(associationProperty = "mailboxId")
    void on(MemberAdded event, SagaCommands commands) {
        withoutMembership.remove(event.accountId());
        finishIfComplete(commands);
    }

    @DeadlineHandler(deadlineName = OVERDUE)
    void overdue(DeadlineMessage<?> fired, SagaCommands commands, DeadlineManager deadlines, Policy policy) {
        timesReported++;
        send(commands, "report-overdue-" + timesReported, new ReportOverdue(applicationId, missing()));
        deadlines.schedule(fired.getTimestamp().plus(policy.onboardingLimit()), OVERDUE);
    }

    /** The next report is due a whole limit after this one was made, whenever the story learns of it. */
    @SagaEventHandler(associationProperty = "applicationId")
    void on(OnboardingOverdue event, @Timestamp Instant at, DeadlineManager deadlines, Policy policy) {
        deadlines.cancelAllWithinScope(OVERDUE);
        deadlines.schedule(at.plus(policy.onboardingLimit()), OVERDUE);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "applicationId")
    void on(ProviderOnboarded event, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(OVERDUE);
    }

    private void addMember(UserAccountId accountId, SagaCommands commands) {
        send(commands, "add-member-" + accountId, new AddMember(mailboxId, accountId));
    }

    private void finishIfComplete(SagaCommands commands) {
        if (mailboxCreated && withoutMembership.isEmpty()) {
            send(commands, "finish", new FinishOnboarding(applicationId));
        }
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!containerOpen) {
            missing.add("container");
        }
        if (!mailboxCreated) {
            missing.add("mailbox");
        }
        unregistered.forEach(accountId -> missing.add("account " + accountId));
        withoutMembership.stream()
                .filter(accountId -> !unregistered.contains(accountId))
                .forEach(accountId -> missing.add("membership of " + accountId));
        return missing;
    }

    private void send(SagaCommands commands, String step, Command<?> command) {
        commands.send("onboarding", applicationId.value(), step, command);
    }

    /** For Axon, which makes a process when its story starts. */
    public OnboardingProcess() {}
}
