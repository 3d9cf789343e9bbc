package dev.tenure.command.application;

import static dev.tenure.command.application.DecidingApplications.ODS_KEY;
import static dev.tenure.command.application.DecidingApplications.WITH_REASON;
import static dev.tenure.command.application.DecidingApplications.submittedAnd;
import static dev.tenure.command.rejection.RejectionCode.APPLICATION_REJECTED;
import static dev.tenure.command.rejection.RejectionCode.ODS_CODE_NEEDS_A_REASON;
import static dev.tenure.command.rejection.RejectionCode.ODS_CODE_REFUSED;
import static dev.tenure.command.rejection.RejectionCode.ODS_CODE_TAKEN;
import static dev.tenure.command.rejection.RejectionCode.ROWS_NEED_ATTENTION;
import static dev.tenure.command.sample.Applications.ANNS_MOBILE;
import static dev.tenure.command.sample.Applications.APPROVE;
import static dev.tenure.command.sample.Applications.STRANGER;
import static dev.tenure.command.sample.Applications.approved;
import static dev.tenure.command.sample.Applications.setAside;
import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.APPLICATION;
import static dev.tenure.command.sample.Samples.CONTAINER;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.JOHNS_MOBILE;
import static dev.tenure.command.sample.Samples.MAILBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.application.ProviderApplicationCommand.ApproveApplication;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.sample.Deciding;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationRejected;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.testing.Rule;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApprovingTest {
    private static final Policy REFUSING = new Policy(
            "nhs.net", 14, "2018-04", Policy.OdsCheck.REFUSE, Policy.of2018().onboardingLimit());

    private final Deciding<ProviderApplication> application = DecidingApplications.where(OdsStanding.KNOWN);

    @Test
    @Rule({"ORG-1", "ORG-2"})
    void promisesContainerMailboxAndAccountsUnderTheirIds() {
        application
                .given(submittedAnd())
                .when(APPROVE)
                .expectEvents(approved())
                .expectResultMessagePayload(new ApprovalReceipt(CONTAINER, MAILBOX));
    }

    @Test
    @Rule("ORG-3")
    void claimsTheOdsCodeForTheContainer() {
        application.given(submittedAnd()).when(APPROVE).expectSuccessfulHandlerExecution();

        assertThat(application.unit().claims()).isEqualTo(Map.of(ODS_KEY, CONTAINER.value()));
    }

    @Test
    @Rule("ORG-3")
    void isRefusedWhereAnotherContainerGotTheCodeMeanwhile() {
        application.claims().hold(ODS_KEY, STRANGER);

        application.assertRefused(application.given(submittedAnd()).when(APPROVE), ODS_CODE_TAKEN);
    }

    @Test
    @Rule("ORG-2")
    void againAnswersWithTheSameIdsAndRecordsNothing() {
        ApproveApplication again = new ApproveApplication(
                APPLICATION, new CareContainerId(new UUID(5, 5)), new SharedMailboxId(new UUID(6, 6)));

        application
                .given(submittedAnd(approved()))
                .when(again)
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(new ApprovalReceipt(CONTAINER, MAILBOX))
                .expectNoEvents();
    }

    @Test
    @Rule("ORG-1")
    void isRefusedAfterARejection() {
        application.assertRefused(
                application
                        .given(submittedAnd(new ApplicationRejected(APPLICATION)))
                        .when(APPROVE),
                APPLICATION_REJECTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = OdsStanding.class,
            names = {"MISSING", "CLOSED"})
    @Rule("ORG-3")
    void needsAReasonWhereTheCodeIsMissingOrClosed(OdsStanding standing) {
        Deciding<ProviderApplication> doubtful = DecidingApplications.where(standing);

        doubtful.assertRefused(doubtful.given(submittedAnd()).when(APPROVE), ODS_CODE_NEEDS_A_REASON);
        doubtful.given(submittedAnd()).when(APPROVE, WITH_REASON).expectEvents(approved());
    }

    @ParameterizedTest
    @EnumSource(
            value = OdsStanding.class,
            names = {"MISSING", "CLOSED"})
    @Rule("ORG-3")
    void isRefusedForSuchACodeWhereThePolicySaysSoWhateverTheReason(OdsStanding standing) {
        Deciding<ProviderApplication> strict = DecidingApplications.where(standing, REFUSING);

        strict.assertRefused(strict.given(submittedAnd()).when(APPROVE, WITH_REASON), ODS_CODE_REFUSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = OdsStanding.class,
            names = {"KNOWN", "NOT_LOADED"})
    @Rule("ORG-3")
    void needsNoReasonOtherwiseEvenWhereThePolicyIsStrict(OdsStanding standing) {
        DecidingApplications.where(standing, REFUSING)
                .given(submittedAnd())
                .when(APPROVE)
                .expectEvents(approved());
    }

    @Test
    @Rule("REG-3")
    void ofAnApplicationSetAsideIsRefusedWhileANumberIsInUseAndTellsNasWhose() {
        application.claims().hold(MobileClaims.key(ANNS_MOBILE), STRANGER);

        application.assertRefused(
                application.given(submittedAnd(setAside())).when(APPROVE), ROWS_NEED_ATTENTION, "MOBILE_IN_USE");
        assertThat(application.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/people/1/mobile");
            assertThat(problem.detail()).isEqualTo("It is the number of " + STRANGER + ".");
        });
    }

    @Test
    @Rule("REG-3")
    void ofAnApplicationSetAsideClaimsItsNumbersOnceTheyAreFree() {
        application.given(submittedAnd(setAside())).when(APPROVE).expectEvents(approved());

        assertThat(application.unit().claims())
                .isEqualTo(Map.of(
                        MobileClaims.key(JOHNS_MOBILE),
                        JOHN.value(),
                        MobileClaims.key(ANNS_MOBILE),
                        ANN.value(),
                        ODS_KEY,
                        CONTAINER.value()));
    }
}
