package dev.tenure.command.account.web;

import dev.tenure.command.account.FirstSignIn;
import dev.tenure.command.account.UserAccountCommand.AcceptAcceptableUse;
import dev.tenure.command.account.UserAccountCommand.ChoosePassword;
import dev.tenure.command.account.UserAccountCommand.FirstSignInStep;
import dev.tenure.command.account.UserAccountCommand.LookAtFirstSignIn;
import dev.tenure.command.account.UserAccountCommand.SetSecurityQuestions;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.FakeClaims;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Samples;
import dev.tenure.command.sample.WebGate;
import dev.tenure.kernel.actor.Actor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The first sign-in of John Smith, whose temporary password is {@code TEMP-1}. */
final class ServedFirstSignIn {
    private final WebGate gate = new WebGate()
            .handle(LookAtFirstSignIn.class, ServedFirstSignIn::decide)
            .handle(AcceptAcceptableUse.class, ServedFirstSignIn::decide)
            .handle(SetSecurityQuestions.class, ServedFirstSignIn::decide)
            .handle(ChoosePassword.class, ServedFirstSignIn::decide);
    private final NotedEntries journal = new NotedEntries();
    private final MockMvcTester http;

    ServedFirstSignIn() {
        FakeClaims claims = new FakeClaims();
        claims.hold(AddressBook.key(Samples.JOHNS_ADDRESS), Samples.JOHN.value());
        http = WebGate.serving(new FirstSignInResource(
                gate.http(),
                Strangers.gate(gate.http(), new AddressBook(claims, "nhs.net"), new FakePasswords(), journal)));
    }

    /** Who was turned away. */
    NotedEntries journal() {
        return journal;
    }

    private static Object decide(FirstSignInStep step) {
        boolean right = step.proof().password().value().equals("TEMP-1");
        if (!step.accountId().equals(Samples.JOHN) || !right) {
            throw new Rejection(RejectionCode.SIGN_IN_REFUSED);
        }
        return new FirstSignIn(List.of(), "acceptable-use", "2018-04");
    }

    WebGate gate() {
        return gate;
    }

    MvcTestResult send(String method, String step, @Nullable String authorization, String body, String... headers) {
        MockHttpServletRequestBuilder request =
                WebGate.request(method, "/api/v1/first-sign-in" + step, Actor.APPLICANT, body);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        for (int header = 0; header < headers.length; header += 2) {
            request.header(headers[header], headers[header + 1]);
        }
        return http.perform(request);
    }

    static String basic(String loginName, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((loginName + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
