package dev.tenure.command.application.web;

import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.registration.MobileSettings;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.command.support.SupportRoutes;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.policy.SupportPolicy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The form's endpoint, with reference data that knows one provider: KNOWN1 is Offered Home in Leeds. */
final class ServedApplications {
    private final MockMvcTester http;

    ServedApplications(WebGate gate) {
        OfferedProviders offered = code -> code.value().equals("KNOWN1")
                ? Optional.of(new OfferedProviders.Provider("Offered Home", "Leeds"))
                : Optional.empty();
        ApplicationForm form =
                new ApplicationForm(new MobileNumbers(new MobileSettings(true, List.of())), offered, UUID::randomUUID);
        http = WebGate.serving(new ApplicationResource(
                gate.http(), form, UUID::randomUUID, SupportRoutes.national(SupportPolicy.of2018())));
    }

    Told submit(String body) {
        return Told.of(send(submission(body).header("Idempotency-Key", UUID.randomUUID())));
    }

    static MockHttpServletRequestBuilder submission(String body) {
        return WebGate.request("POST", "/api/v1/applications", Actor.APPLICANT, body);
    }

    MvcTestResult send(MockHttpServletRequestBuilder request) {
        return http.perform(request);
    }
}
