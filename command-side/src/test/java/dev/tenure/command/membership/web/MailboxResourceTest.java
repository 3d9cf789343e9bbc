package dev.tenure.command.membership.web;

import static dev.tenure.command.sample.Registrar.NAS;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.MAILBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.dispatch.Done;
import dev.tenure.command.mailbox.SharedMailboxCommand.Device;
import dev.tenure.command.mailbox.SharedMailboxCommand.OpenMailbox;
import dev.tenure.command.mailbox.SharedMailboxCommand.SetMailboxAutoReply;
import dev.tenure.command.mailbox.SharedMailboxCommand.SetMailboxSignature;
import dev.tenure.command.membership.MailboxCommand.ChangeMailboxAddress;
import dev.tenure.command.membership.MailboxCommand.CloseMailbox;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.testing.Rule;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class MailboxResourceTest {
    private static final String AT = "/api/v1/mailboxes/" + MAILBOX;

    private final WebGate gate = new WebGate()
            .handle(SetMailboxAutoReply.class, command -> new Done())
            .handle(SetMailboxSignature.class, command -> new Done())
            .handle(OpenMailbox.class, command -> new Done())
            .handle(ChangeMailboxAddress.class, command -> new Done())
            .handle(CloseMailbox.class, command -> new Done());
    private final MockMvcTester http = WebGate.serving(new MailboxResource(gate.http()));

    @Test
    @Rule({"SMB-5", "SUP-4"})
    void setsReplyAndSignature() {
        assertThat(send(
                        "PUT",
                        "/auto-reply",
                        "{\"text\":\" Away.\\r\\nBack soon. \",\"until\":\"2018-12-27T09:00:00Z\"}"))
                .hasStatus(200)
                .hasHeader("ETag", "\"4\"");
        assertThat(send("PUT", "/signature", "{\"text\":\"Bumbleton\\nNewcastle\"}"))
                .hasStatus(200);

        assertHandled(
                new SetMailboxAutoReply(MAILBOX, null, Instant.parse("2018-12-27T09:00:00Z"), "Away.\nBack soon."),
                new SetMailboxSignature(MAILBOX, "Bumbleton\nNewcastle"));
    }

    @Test
    @Rule({"SMB-5", "SUP-4"})
    void namesEverythingThatIsWrongAtOnce() {
        Told.of(send("PUT", "/auto-reply", "{\"from\":\"today\",\"until\":\"2018-12-27T09:00:00Z\"}"))
                .assertProblem(400, "REQUEST_NOT_VALID", "/from NOT_A_TIME", "/text REQUIRED");
        Told.of(send(
                        "PUT",
                        "/auto-reply",
                        "{\"text\":\"x\",\"from\":\"2018-12-27T09:00:00Z\",\"until\":\"2018-12-27T09:00:00Z\"}"))
                .assertProblem(400, "REQUEST_NOT_VALID", "/until NOT_AFTER_FROM");
        Told.of(send("PUT", "/signature", "{\"text\":\"" + "x".repeat(1001) + "\\u0007\"}"))
                .assertProblem(400, "REQUEST_NOT_VALID", "/text TOO_LONG", "/text NOT_TEXT");
        assertThat(gate.handled()).isEmpty();
    }

    @Test
    @Rule({"SMB-6", "SMB-13"})
    void takesOpeningsWithTheDevice() {
        assertThat(send("POST", "/openings", "{\"accountId\":\"" + JOHN + "\",\"device\":\"mobile\"}"))
                .hasStatus(200);
        assertHandled(new OpenMailbox(MAILBOX, JOHN, Device.MOBILE));

        Told.of(send("POST", "/openings", "{\"accountId\":\"John\",\"device\":\"toaster\"}"))
                .assertProblem(400, "REQUEST_NOT_VALID", "/accountId NOT_AN_ID", "/device NOT_A_DEVICE");
    }

    @Test
    @Rule({"REN-3", "SMB-12"})
    void changesTheAddressAndCloses() {
        assertThat(send("POST", "/address-change", "{\"reason\":\"new name\"}")).hasStatus(200);
        assertThat(send("POST", "/closing", "{}")).hasStatus(200);

        assertHandled(new ChangeMailboxAddress(MAILBOX), new CloseMailbox(MAILBOX));
    }

    private void assertHandled(Object... commands) {
        assertThat(gate.handled())
                .<Object>extracting(command -> command.getPayload())
                .containsExactly(commands);
    }

    private MvcTestResult send(String method, String path, String body) {
        return http.perform(WebGate.request(method, AT + path, NAS, body));
    }
}
