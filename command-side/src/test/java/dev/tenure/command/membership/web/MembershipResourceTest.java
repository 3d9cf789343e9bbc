package dev.tenure.command.membership.web;

import static dev.tenure.command.sample.Registrar.NAS;
import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.MAILBOX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.dispatch.Done;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.membership.MembershipCommand.NameOwner;
import dev.tenure.command.membership.MembershipCommand.RemoveMember;
import dev.tenure.command.membership.MembershipCommand.StandDownOwner;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Rule("SMB-4")
class MembershipResourceTest {
    private static final String AT = "/api/v1/mailboxes/" + MAILBOX;

    private final WebGate gate = new WebGate()
            .handle(AddMember.class, command -> new Done())
            .handle(RemoveMember.class, command -> new Done())
            .handle(NameOwner.class, command -> new Done())
            .handle(StandDownOwner.class, command -> new Done());
    private final MockMvcTester http = WebGate.serving(new MembershipResource(gate.http()));

    @Test
    void addsAndRemovesMembersAndOwners() {
        assertThat(send("PUT", AT + "/members/" + JOHN, "{\"reason\":\"new staff\"}"))
                .hasStatus(200)
                .hasHeader("ETag", "\"4\"");
        assertThat(send("POST", AT + "/members/" + JOHN + "/removal", "{}")).hasStatus(200);
        assertThat(send("PUT", AT + "/owners/" + JOHN, "{}")).hasStatus(200);
        assertThat(send("POST", AT + "/owners/" + JOHN + "/standing-down", "{}"))
                .hasStatus(200);

        assertThat(gate.handled())
                .<Object>extracting(command -> command.getPayload())
                .containsExactly(
                        new AddMember(MAILBOX, JOHN),
                        new RemoveMember(MAILBOX, JOHN, List.of()),
                        new NameOwner(MAILBOX, JOHN),
                        new StandDownOwner(MAILBOX, JOHN, List.of()));
    }

    @Test
    @Rule("SMB-8")
    void takesASuccessorOrTheCareOfNas() {
        assertThat(send("POST", AT + "/members/" + JOHN + "/removal", "{\"successor\":\"" + ANN + "\"}"))
                .hasStatus(200);
        assertThat(send("POST", AT + "/owners/" + JOHN + "/standing-down", "{\"careOfNas\":true}"))
                .hasStatus(200);

        assertThat(gate.handled())
                .<Object>extracting(command -> command.getPayload())
                .containsExactly(
                        new RemoveMember(MAILBOX, JOHN, List.of(new Successor(MAILBOX, ANN))),
                        new StandDownOwner(MAILBOX, JOHN, List.of(new Successor(MAILBOX, null))));
    }

    @Test
    @Rule("SMB-8")
    void namesWhatIsWrongWithASuccessor() {
        Told.of(send("POST", AT + "/members/" + JOHN + "/removal", "{\"successor\":\"Ann\",\"careOfNas\":true}"))
                .assertProblem(400, "REQUEST_NOT_VALID", "/careOfNas ONE_OF_BOTH", "/successor NOT_AN_ID");
        assertThat(gate.handled()).isEmpty();
    }

    @Test
    void isForThoseWhoMayAndForWhatIs() {
        Told.of(http.perform(WebGate.request("PUT", AT + "/members/" + JOHN, Actor.APPLICANT, "{}")))
                .assertProblem(403, "NOT_ALLOWED");
        Told.of(send("PUT", AT + "/members/17", "{}")).assertProblem(404, "ACCOUNT_UNKNOWN");
        Told.of(send("PUT", "/api/v1/mailboxes/17/owners/" + JOHN, "{}")).assertProblem(404, "MAILBOX_UNKNOWN");
    }

    private MvcTestResult send(String method, String uri, String body) {
        return http.perform(WebGate.request(method, uri, NAS, body));
    }
}
