package dev.tenure.command.account.web;

import static dev.tenure.command.sample.Registrar.NAS;
import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.JOHN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.account.MobileConfirmation;
import dev.tenure.command.account.ProfileCommand.ChangeProfile;
import dev.tenure.command.account.ProfileCommand.ConfirmMobile;
import dev.tenure.command.account.ProfileCommand.HideMobile;
import dev.tenure.command.account.ProfileCommand.RemoveContact;
import dev.tenure.command.account.ProfileCommand.RemoveMobile;
import dev.tenure.command.account.ProfileCommand.SaveContact;
import dev.tenure.command.account.ProfileCommand.SendMobileCode;
import dev.tenure.command.account.ProfileCommand.SetAutoReply;
import dev.tenure.command.account.ProfileCommand.SetSignature;
import dev.tenure.command.account.Secret;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.registration.MobileSettings;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.ProfileEvent;
import dev.tenure.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ProfileResourceTest {
    private static final String AT = "/api/v1/accounts/" + JOHN;

    private final WebGate gate = new WebGate()
            .handle(ChangeProfile.class, command -> new Done())
            .handle(SendMobileCode.class, command -> new Done())
            .handle(
                    ConfirmMobile.class,
                    command -> new MobileConfirmation(command.code().equals(new Secret("012345"))))
            .handle(HideMobile.class, command -> new Done())
            .handle(RemoveMobile.class, command -> new Done())
            .handle(SetSignature.class, command -> new Done())
            .handle(SetAutoReply.class, command -> new Done())
            .handle(SaveContact.class, command -> new Done())
            .handle(RemoveContact.class, command -> new Done());
    private final MockMvcTester entry =
            WebGate.serving(new ProfileResource(gate.http(), new MobileNumbers(new MobileSettings(true, List.of()))));
    private final MockMvcTester keepings = WebGate.serving(new KeepingsResource(gate.http()));

    @Test
    @Rule("DIR-3")
    void putsAnEntryAndNamesEverythingThatIsWrongAtOnce() {
        assertThat(
                        send(
                                entry,
                                "PUT",
                                "/profile",
                                "{\"telephone\":\" 0191 498 0000 ext 12 \",\"fax\":\"\",\"webPage\":\"https://bumbleton.example/us\"}"))
                .hasStatus(200)
                .hasHeader("ETag", "\"4\"");
        assertHandled(new ChangeProfile(
                JOHN, new ProfileEvent.Profile("0191 498 0000 ext 12", null, null, "https://bumbleton.example/us")));

        Told.of(send(
                        entry,
                        "PUT",
                        "/profile",
                        "{\"telephone\":\"call me\",\"fax\":\"12\",\"pager\":\"" + "1".repeat(41)
                                + "\",\"webPage\":\"javascript:alert(1)\"}"))
                .assertProblem(
                        400,
                        "REQUEST_NOT_VALID",
                        "/telephone NOT_A_NUMBER",
                        "/fax NOT_A_NUMBER",
                        "/pager TOO_LONG",
                        "/webPage NOT_A_WEB_PAGE");
    }

    @Test
    @Rule({"DIR-3", "REG-2"})
    void sendsACodeUnderAKeyAndTellsAWrongOne() {
        Told.of(send(entry, "POST", "/mobile-codes", "{\"mobile\":\"0191 498 0000\"}"))
                .assertProblem(400, "REQUEST_NOT_VALID", "/mobile LANDLINE");
        Told.of(send(entry, "POST", "/mobile-codes", "{\"mobile\":\"07700 900002\"}"))
                .assertProblem(400, "IDEMPOTENCY_KEY_MISSING");
        assertThat(keyed("one", "/mobile-codes", "{\"mobile\":\"07700 900002\"}"))
                .hasStatus(200);
        assertThat(keyed("two", "/mobile-codes/confirmation", "{\"code\":\"012345\"}"))
                .hasStatus(200);
        Told.of(keyed("three", "/mobile-codes/confirmation", "{\"code\":\"1\"}"))
                .assertProblem(409, "MOBILE_CODE_WRONG");

        assertHandled(
                new SendMobileCode(JOHN, MobileNumber.of("+447700900002")),
                new ConfirmMobile(JOHN, new Secret("012345")),
                new ConfirmMobile(JOHN, new Secret("1")));
    }

    @Test
    @Rule({"DIR-4", "DIR-5"})
    void hidesAndRemovesTheNumber() {
        assertThat(send(entry, "PUT", "/mobile/visibility", "{\"hidden\":true}"))
                .hasStatus(200);
        assertThat(send(entry, "POST", "/mobile/removal", "{\"warned\":true}")).hasStatus(200);
        assertThat(send(entry, "POST", "/mobile/removal", "{\"warned\":false}")).hasStatus(200);

        assertHandled(new HideMobile(JOHN, true), new RemoveMobile(JOHN, true), new RemoveMobile(JOHN, false));
    }

    @Test
    @Rule({"SUP-4", "SMB-5", "DIR-7"})
    void keepsTextsAndContacts() {
        assertThat(send(keepings, "PUT", "/signature", "{\"text\":\"John\"}")).hasStatus(200);
        assertThat(send(keepings, "PUT", "/auto-reply", "{\"text\":\"Away.\"}")).hasStatus(200);
        assertThat(send(keepings, "PUT", "/contacts/" + ANN, "")).hasStatus(200);
        assertThat(send(keepings, "DELETE", "/contacts/" + ANN, "")).hasStatus(200);
        Told.of(send(keepings, "PUT", "/contacts/ann", "")).assertProblem(404, "ENTRY_UNKNOWN");

        assertHandled(
                new SetSignature(JOHN, "John"),
                new SetAutoReply(JOHN, null, null, "Away."),
                new SaveContact(JOHN, ANN.value()),
                new RemoveContact(JOHN, ANN.value()));
    }

    private void assertHandled(Object... commands) {
        assertThat(gate.handled())
                .<Object>extracting(command -> command.getPayload())
                .containsExactly(commands);
    }

    private static MvcTestResult send(MockMvcTester http, String method, String path, String body) {
        return http.perform(WebGate.request(method, AT + path, NAS, body));
    }

    private MvcTestResult keyed(String key, String path, String body) {
        return entry.perform(WebGate.request("POST", AT + path, NAS, body).header("Idempotency-Key", key));
    }
}
