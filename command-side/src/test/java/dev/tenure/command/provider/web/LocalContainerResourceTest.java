package dev.tenure.command.provider.web;

import static dev.tenure.command.sample.Registrar.NAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.container.CareContainerCommand.NameLocalDepartment;
import dev.tenure.command.container.CareContainerCommand.OpenLocalContainer;
import dev.tenure.command.container.ContainerReceipt;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.testing.Rule;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@Rule("ORG-9")
class LocalContainerResourceTest {
    private static final CareContainerId CONTAINER = new CareContainerId(new UUID(9, 9));
    private static final String DEPARTMENT =
            "{\"name\":\"Northgate IT\",\"email\":\"it@northgate.example\",\"telephone\":\"0191 498 0003\"}";
    private static final LocalDepartment NORTHGATE =
            new LocalDepartment("Northgate IT", "it@northgate.example", "0191 498 0003");

    private final WebGate gate = new WebGate()
            .handle(OpenLocalContainer.class, command -> new ContainerReceipt(command.containerId()))
            .handle(NameLocalDepartment.class, command -> new Done());
    private final MockMvcTester http = WebGate.serving(new LocalContainerResource(gate.http(), CONTAINER::value));

    @Test
    void opensAndNamesWhoRunsIt() {
        Told opened = send(
                "POST",
                "/local",
                NAS,
                "{\"odsCode\":\"ng1\",\"name\":\"Northgate\",\"town\":\"Leeds\",\"department\":" + DEPARTMENT + "}");
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.json().path("containerId").asString()).isEqualTo(CONTAINER.toString());
        assertThat(send("PUT", "/" + CONTAINER + "/department", NAS, DEPARTMENT).status())
                .isEqualTo(200);

        assertThat(gate.handled())
                .<Object>extracting(command -> command.getPayload())
                .containsExactly(
                        new OpenLocalContainer(CONTAINER, OdsCode.of("NG1"), "Northgate", "Leeds", NORTHGATE),
                        new NameLocalDepartment(CONTAINER, NORTHGATE));
    }

    @Test
    void namesEverythingThatIsWrongAndIsForNas() {
        send("POST", "/local", NAS, "{\"odsCode\":\"!\",\"department\":{\"email\":\"nowhere\"}}")
                .assertProblem(
                        400,
                        "REQUEST_NOT_VALID",
                        "/odsCode ODS_CODE_NOT_VALID",
                        "/name REQUIRED",
                        "/town REQUIRED",
                        "/department/name REQUIRED",
                        "/department/telephone REQUIRED",
                        "/department/email EMAIL_NOT_VALID");
        send("PUT", "/" + CONTAINER + "/department", Actor.APPLICANT, DEPARTMENT)
                .assertProblem(403, "NOT_ALLOWED");
        assertThat(gate.handled()).isEmpty();
    }

    private Told send(String method, String path, Actor caller, String body) {
        return Told.of(http.perform(WebGate.request(method, "/api/v1/containers" + path, caller, body)
                .header("Idempotency-Key", "key-of-" + method)));
    }
}
