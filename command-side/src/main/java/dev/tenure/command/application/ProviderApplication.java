package dev.tenure.command.application;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.application.ProviderApplicationCommand.ApproveApplication;
import dev.tenure.command.application.ProviderApplicationCommand.FinishOnboarding;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.RejectApplication;
import dev.tenure.command.application.ProviderApplicationCommand.ReportOverdue;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.registration.NumbersInUse;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.application.ProviderApplicationEvent.Applicant;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicantListed;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationApproved;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationRejected;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSetAside;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.kernel.application.ProviderApplicationEvent.Contact;
import dev.tenure.kernel.application.ProviderApplicationEvent.MobileClash;
import dev.tenure.kernel.application.ProviderApplicationEvent.OnboardingOverdue;
import dev.tenure.kernel.application.ProviderApplicationEvent.ProviderOnboarded;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A care provider's application, from the form to a working container (ORG-1, ORG-2). */
@Aggregate(type = "application", cache = "applicationCache")
public class ProviderApplication {
    @AggregateIdentifier
    private ApplicationId applicationId;

    private State state = State.SUBMITTED;
    private OdsCode odsCode;
    private String providerName;
    private String town;
    private Contact contact;
    private final List<Person> people = new ArrayList<>();
    private @Nullable ApprovalReceipt approval;
    private List<String> reportedMissing = List.of();

    private enum State {
        SUBMITTED,
        SET_ASIDE,
        APPROVED,
        REJECTED,
        ONBOARDED
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    ApplicationReceipt handle(
            SubmitApplication command, MobileClaims mobiles, OdsRegister register, ProviderCodes codes) {
        if (codes.holderOf(command.odsCode()).isPresent()) {
            throw new Rejection(RejectionCode.ODS_CODE_TAKEN);
        }
        List<MobileClash> clashes = MobileClashes.among(command.people(), mobiles);
        apply(new ApplicationSubmitted(
                command.applicationId(),
                command.odsCode(),
                register.standingOf(command.odsCode()),
                command.providerName(),
                command.town(),
                new Contact(command.contactName(), command.contactEmail())));
        command.people()
                .forEach(person -> apply(new ApplicantListed(
                        command.applicationId(),
                        person.accountId(),
                        person.row(),
                        person.role(),
                        new Applicant(person.name(), person.mobile()))));
        if (clashes.isEmpty()) {
            people.forEach(person -> mobiles.claim(person.mobile(), person.accountId()));
            return new ApplicationReceipt(applicationId, "submitted", List.of());
        }
        apply(new ApplicationSetAside(applicationId, clashes));
        return new ApplicationReceipt(
                applicationId,
                "set-aside",
                clashes.stream().map(MobileClash::row).toList());
    }

    @CommandHandler
    ApprovalReceipt handle(
            ApproveApplication command,
            MobileClaims mobiles,
            NumbersInUse numbers,
            OdsRegister register,
            ProviderCodes codes,
            Policy policy,
            @MetaDataValue("reason") @Nullable String reason) {
        if (approval != null) {
            return approval;
        }
        require(state != State.REJECTED, RejectionCode.APPLICATION_REJECTED);
        OdsJudgement.requireApprovable(register.standingOf(odsCode), policy, reason);
        require(codes.holderOf(odsCode).isEmpty(), RejectionCode.ODS_CODE_TAKEN);
        if (state == State.SET_ASIDE) {
            claimAfterAll(mobiles, numbers);
        }
        codes.claim(odsCode, command.containerId());
        apply(new ApplicationApproved(
                applicationId,
                command.containerId(),
                command.mailboxId(),
                owner(),
                people.stream().map(Person::accountId).toList()));
        return new ApprovalReceipt(command.containerId(), command.mailboxId());
    }

    @CommandHandler
    Done handle(
            RejectApplication command,
            MobileClaims mobiles,
            Messages messages,
            @MetaDataValue("reason") @Nullable String reason) {
        if (state == State.REJECTED) {
            return new Done();
        }
        require(approval == null, RejectionCode.APPLICATION_APPROVED);
        if (reason == null) {
            throw new Rejection(
                    RejectionCode.REQUEST_NOT_VALID,
                    List.of(new FieldProblem("/reason", "REQUIRED", "Say why; the provider is told.")));
        }
        people.forEach(person -> mobiles.release(person.mobile(), person.accountId()));
        apply(new ApplicationRejected(applicationId));
        messages.email(
                contact.email(),
                MessageTemplate.APPLICATION_REJECTED,
                applicationId.value(),
                Map.of("provider", providerName, "reason", reason));
        return new Done();
    }

    @CommandHandler
    Done handle(FinishOnboarding command) {
        if (state == State.APPROVED) {
            apply(new ProviderOnboarded(applicationId));
        }
        return new Done();
    }

    @CommandHandler
    Done handle(ReportOverdue command) {
        if (state == State.APPROVED && !command.missing().equals(reportedMissing)) {
            apply(new OnboardingOverdue(applicationId, command.missing()));
        }
        return new Done();
    }

    /** What onboarding needs to know of an approved application. */
    public Details details() {
        return new Details(odsCode, providerName, town, contact, people);
    }

    /** The application's content. */
    public record Details(OdsCode odsCode, String providerName, String town, Contact contact, List<Person> people) {
        public Details {
            people = List.copyOf(people);
        }

        /** The person whose account will have that id. */
        public Person person(UserAccountId accountId) {
            return people.stream()
                    .filter(person -> person.accountId().equals(accountId))
                    .findFirst()
                    .orElseThrow(() -> new Rejection(RejectionCode.ACCOUNT_UNKNOWN));
        }
    }

    @EventSourcingHandler
    void on(ApplicationSubmitted event) {
        applicationId = event.applicationId();
        odsCode = event.odsCode();
        providerName = event.providerName();
        town = event.town();
        contact = event.personal();
    }

    @EventSourcingHandler
    void on(ApplicantListed event) {
        people.add(new Person(
                event.accountId(),
                event.row(),
                event.role(),
                event.personal().name(),
                event.personal().mobile()));
    }

    @EventSourcingHandler
    void on(ApplicationSetAside event) {
        state = State.SET_ASIDE;
    }

    @EventSourcingHandler
    void on(ApplicationApproved event) {
        state = State.APPROVED;
        approval = new ApprovalReceipt(event.containerId(), event.mailboxId());
    }

    @EventSourcingHandler
    void on(ApplicationRejected event) {
        state = State.REJECTED;
    }

    @EventSourcingHandler
    void on(ProviderOnboarded event) {
        state = State.ONBOARDED;
    }

    @EventSourcingHandler
    void on(OnboardingOverdue event) {
        reportedMissing = event.missing();
    }

    /** A set-aside application may go on once its numbers are free. */
    private void claimAfterAll(MobileClaims mobiles, NumbersInUse numbers) {
        List<MobileClash> clashes = MobileClashes.among(people, mobiles);
        if (!clashes.isEmpty()) {
            throw new Rejection(
                    RejectionCode.ROWS_NEED_ATTENTION,
                    clashes.stream()
                            .map(clash -> MobileClashes.explained(clash, numbers))
                            .toList());
        }
        people.forEach(person -> mobiles.claim(person.mobile(), person.accountId()));
    }

    private UserAccountId owner() {
        return people.stream()
                .filter(person -> person.role() == ApplicantRole.OWNER)
                .map(Person::accountId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an application without an owner was accepted"));
    }

    private static void require(boolean holds, RejectionCode otherwise) {
        if (!holds) {
            throw new Rejection(otherwise);
        }
    }

    /** For Axon, which fills an application from its events. */
    protected ProviderApplication() {}
}
