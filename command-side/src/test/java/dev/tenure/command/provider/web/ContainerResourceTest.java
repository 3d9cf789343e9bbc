package dev.tenure.command.provider.web;

import static dev.tenure.command.sample.Registrar.NAS;
import static dev.tenure.command.sample.Samples.CONTAINER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.container.CareContainerCommand.CloseContainer;
import dev.tenure.command.container.CareContainerCommand.RenameContainer;
import dev.tenure.command.container.CareContainerCommand.SetStandardAutoReply;
import dev.tenure.command.container.CareContainerCommand.SetStandardSignature;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Rule({"ORG-6", "ORG-7", "ORG-8"})
class ContainerResourceTest {
    private static final String AT = "/api/v1/containers/" + CONTAINER;

    private final WebGate gate = new WebGate()
            .handle(RenameContainer.class, command -> new Done())
            .handle(SetStandardSignature.class, command -> new Done())
            .handle(SetStandardAutoReply.class, command -> new Done())
            .handle(CloseContainer.class, command -> new Done());
    private final MockMvcTester http = WebGate.serving(new ContainerResource(gate.http()));

    @Test
    void renamesSetsTextsAndCloses() {
        assertThat(send("PUT", "/name", "{\"name\":\" Rose Lodge \"}"))
                .hasStatus(200)
                .hasHeader("ETag", "\"4\"");
        assertThat(send("PUT", "/signature", "{\"text\":\"Rose\\nLodge\"}")).hasStatus(200);
        assertThat(send("PUT", "/auto-reply", "{\"text\":\"\"}")).hasStatus(200);
        assertThat(send("POST", "/closing", "{\"reason\":\"sold\"}")).hasStatus(200);

        assertThat(gate.handled())
                .<Object>extracting(command -> command.getPayload())
                .containsExactly(
                        new RenameContainer(CONTAINER, "Rose Lodge"),
                        new SetStandardSignature(CONTAINER, "Rose\nLodge"),
                        new SetStandardAutoReply(CONTAINER, ""),
                        new CloseContainer(CONTAINER));
    }

    @Test
    void namesWhatIsWrongAndIsForNas() {
        Told.of(send("PUT", "/name", "{}")).assertProblem(400, "REQUEST_NOT_VALID", "/name REQUIRED");
        Told.of(http.perform(WebGate.request("POST", AT + "/closing", Actor.APPLICANT, "{}")))
                .assertProblem(403, "NOT_ALLOWED");
        Told.of(http.perform(WebGate.request("POST", "/api/v1/containers/17/closing", NAS, "{}")))
                .assertProblem(404, "CONTAINER_UNKNOWN");
    }

    private MvcTestResult send(String method, String path, String body) {
        return http.perform(WebGate.request(method, AT + path, NAS, body));
    }
}
