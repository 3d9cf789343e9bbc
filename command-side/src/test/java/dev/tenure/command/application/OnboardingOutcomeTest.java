package dev.tenure.command.application;

import static dev.tenure.command.application.DecidingApplications.submittedAnd;
import static dev.tenure.command.sample.Applications.approved;
import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.APPLICATION;
import static dev.tenure.command.sample.Samples.JOHN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenure.command.application.ProviderApplication.Details;
import dev.tenure.command.application.ProviderApplicationCommand.FinishOnboarding;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.ReportOverdue;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Applications;
import dev.tenure.command.sample.Deciding;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.application.ProviderApplicationEvent.Contact;
import dev.tenure.kernel.application.ProviderApplicationEvent.OnboardingOverdue;
import dev.tenure.kernel.application.ProviderApplicationEvent.ProviderOnboarded;
import dev.tenure.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("ORG-2")
class OnboardingOutcomeTest {
    private static final FinishOnboarding FINISH = new FinishOnboarding(APPLICATION);
    private static final ProviderOnboarded ONBOARDED = new ProviderOnboarded(APPLICATION);

    private final Deciding<ProviderApplication> application = DecidingApplications.where(OdsStanding.KNOWN);

    @Test
    void isRecordedOnceEverythingExists() {
        application.given(submittedAnd(approved())).when(FINISH).expectEvents(ONBOARDED);
    }

    @Test
    void isRecordedOnlyOnceAndOnlyAfterApproval() {
        application
                .given(submittedAnd(approved(), ONBOARDED))
                .when(FINISH)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        application
                .given(submittedAnd())
                .when(FINISH)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void namesWhatIsMissingWhenItTakesTooLong() {
        application.given(submittedAnd(approved())).when(report("mailbox")).expectEvents(overdue("mailbox"));
    }

    @Test
    void namesItAgainOnlyWhenItChanged() {
        application
                .given(submittedAnd(approved(), overdue("container", "mailbox")))
                .when(report("container", "mailbox"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        application
                .given(submittedAnd(approved(), overdue("container", "mailbox")))
                .when(report("mailbox"))
                .expectEvents(overdue("mailbox"));
    }

    @Test
    void isNotCalledOverdueAfterItsEnd() {
        application
                .given(submittedAnd(approved(), ONBOARDED))
                .when(report("mailbox"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void hasPeopleForNoOtherAccounts() {
        Person john = Applications.submit().people().get(0);
        Contact contact = new Contact("Mary Bell", "mary@bumbleton.example");
        Details details = new Details(Applications.CODE, "Bumbleton Care Home", "Newcastle", contact, List.of(john));

        assertThat(details.person(JOHN)).isEqualTo(john);
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> details.person(ANN))
                .extracting(Rejection::code)
                .isEqualTo(RejectionCode.ACCOUNT_UNKNOWN);
    }

    private static ReportOverdue report(String... missing) {
        return new ReportOverdue(APPLICATION, List.of(missing));
    }

    private static OnboardingOverdue overdue(String... missing) {
        return new OnboardingOverdue(APPLICATION, List.of(missing));
    }
}
