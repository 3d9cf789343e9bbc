package dev.tenure.command.application;

import static dev.tenure.command.application.DecidingApplications.ODS_KEY;
import static dev.tenure.command.rejection.RejectionCode.ODS_CODE_TAKEN;
import static dev.tenure.command.sample.Applications.ANNS_MOBILE;
import static dev.tenure.command.sample.Applications.STRANGER;
import static dev.tenure.command.sample.Applications.annListed;
import static dev.tenure.command.sample.Applications.johnListed;
import static dev.tenure.command.sample.Applications.setAside;
import static dev.tenure.command.sample.Applications.submit;
import static dev.tenure.command.sample.Applications.submitted;
import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.APPLICATION;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.JOHNS_MOBILE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.sample.Deciding;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubmittingTest {
    private final Deciding<ProviderApplication> application = DecidingApplications.where(OdsStanding.KNOWN);

    @Test
    @Rule("ORG-1")
    void recordsTheProviderAndEachPersonButMakesNothingYet() {
        application
                .givenNothing()
                .when(submit())
                .expectEvents(submitted(OdsStanding.KNOWN), johnListed(), annListed())
                .expectResultMessagePayload(new ApplicationReceipt(APPLICATION, "submitted", List.of()));
    }

    @Test
    @Rule("REG-3")
    void claimsEachMobileNumberForThePersonsAccount() {
        application.givenNothing().when(submit()).expectSuccessfulHandlerExecution();

        assertThat(application.unit().claims())
                .isEqualTo(Map.of(
                        MobileClaims.key(JOHNS_MOBILE), JOHN.value(), MobileClaims.key(ANNS_MOBILE), ANN.value()));
    }

    @Test
    @Rule("REG-3")
    void setsTheApplicationAsideWhereANumberIsInUseAndClaimsNothing() {
        application.claims().hold(MobileClaims.key(ANNS_MOBILE), STRANGER);

        application
                .givenNothing()
                .when(submit())
                .expectEvents(submitted(OdsStanding.KNOWN), johnListed(), annListed(), setAside())
                .expectResultMessagePayload(new ApplicationReceipt(APPLICATION, "set-aside", List.of(2)));
        assertThat(application.unit().claims()).isEmpty();
    }

    @Test
    @Rule("REG-3")
    void tellsAnApplicantTheRowAndNotWhoseNumberItIs() {
        ApplicationReceipt receipt = new ApplicationReceipt(APPLICATION, "set-aside", List.of(2));

        assertThat(receipt.isSetAside()).isTrue();
        assertThat(receipt.toString()).doesNotContain(STRANGER.toString());
    }

    @Test
    @Rule("ORG-3")
    void isRefusedForAnOdsCodeThatAContainerHas() {
        application.claims().hold(ODS_KEY, STRANGER);

        application.assertRefused(application.givenNothing().when(submit()), ODS_CODE_TAKEN);
    }

    @ParameterizedTest
    @EnumSource(OdsStanding.class)
    @Rule("ORG-3")
    void notesHowTheCodeStandsAndLeavesTheJudgementToNas(OdsStanding standing) {
        DecidingApplications.where(standing)
                .givenNothing()
                .when(submit())
                .expectEvents(submitted(standing), johnListed(), annListed());
    }

    @Test
    @Rule("ORG-1")
    void doesNotClaimTheOdsCodeBeforeApproval() {
        application.givenNothing().when(submit()).expectSuccessfulHandlerExecution();

        assertThat(application.unit().claims()).doesNotContainKey(ODS_KEY);
    }
}
