package dev.tenure.command.application;

import static dev.tenure.command.application.DecidingApplications.WITH_REASON;
import static dev.tenure.command.application.DecidingApplications.submittedAnd;
import static dev.tenure.command.rejection.RejectionCode.APPLICATION_APPROVED;
import static dev.tenure.command.rejection.RejectionCode.REQUEST_NOT_VALID;
import static dev.tenure.command.sample.Applications.ANNS_MOBILE;
import static dev.tenure.command.sample.Applications.approved;
import static dev.tenure.command.sample.Applications.setAside;
import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.APPLICATION;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.JOHNS_MOBILE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.application.ProviderApplicationCommand.RejectApplication;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.sample.Deciding;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationRejected;
import dev.tenure.testing.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Rule("ORG-1")
class RejectingTest {
    private static final RejectApplication REJECT = new RejectApplication(APPLICATION);
    private static final ApplicationRejected REJECTED = new ApplicationRejected(APPLICATION);

    private final Deciding<ProviderApplication> application = DecidingApplications.where(OdsStanding.KNOWN);

    @Test
    void isRecorded() {
        application.given(submittedAnd()).when(REJECT, WITH_REASON).expectEvents(REJECTED);
        application.given(submittedAnd(setAside())).when(REJECT, WITH_REASON).expectEvents(REJECTED);
    }

    @Test
    void needsAReason() {
        application.assertRefused(application.given(submittedAnd()).when(REJECT), REQUEST_NOT_VALID, "REQUIRED");
        assertThat(application.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/reason"));
    }

    @Test
    @Rule("REG-3")
    void givesTheMobileNumbersUp() {
        application.given(submittedAnd()).when(REJECT, WITH_REASON).expectSuccessfulHandlerExecution();

        assertThat(application.unit().releases())
                .isEqualTo(Map.of(
                        MobileClaims.key(JOHNS_MOBILE), JOHN.value(), MobileClaims.key(ANNS_MOBILE), ANN.value()));
    }

    @Test
    void tellsTheContactTheReasonByEmail() {
        application.given(submittedAnd()).when(REJECT, WITH_REASON).expectSuccessfulHandlerExecution();

        assertThat(application.unit().messages()).singleElement().satisfies(message -> {
            assertThat(message.channel()).isEqualTo("email");
            assertThat(message.template()).isEqualTo("application-rejected");
            assertThat(message.subject()).isEqualTo(APPLICATION.value());
            assertThat(message.content())
                    .containsAllEntriesOf(Map.of(
                            "to", "mary@bumbleton.example",
                            "provider", "Bumbleton Care Home",
                            "reason", "spoke to the home"));
        });
    }

    @Test
    void againChangesNothingAndTellsNobodyTwice() {
        application
                .given(submittedAnd(REJECTED))
                .when(REJECT, WITH_REASON)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        assertThat(application.unit().messages()).isEmpty();
    }

    @Test
    void isRefusedAfterAnApproval() {
        application.assertRefused(
                application.given(submittedAnd(approved())).when(REJECT, WITH_REASON), APPLICATION_APPROVED);
    }
}
