package dev.tenure.command.provider.web;

import dev.tenure.command.container.CareContainerCommand.NameLocalDepartment;
import dev.tenure.command.container.CareContainerCommand.OpenLocalContainer;
import dev.tenure.command.container.ContainerReceipt;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.kernel.container.OdsCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Containers that local IT departments run, and how those are reached (ORG-9). */
@RestController
@RequestMapping("/api/v1/containers")
public class LocalContainerResource {
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TOWN = 50;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_TELEPHONE = 40;

    private final CommandHttp http;
    private final Supplier<UUID> ids;

    public LocalContainerResource(CommandHttp http, Supplier<UUID> ids) {
        this.http = http;
        this.ids = ids;
    }

    /** A local IT department and its helpdesk. */
    record DepartmentRequest(
            @Nullable String name,
            @Nullable String email,
            @Nullable String telephone) {}

    /** A container to be opened. */
    record LocalContainerRequest(
            @Nullable String odsCode,
            @Nullable String name,
            @Nullable String town,
            @Nullable DepartmentRequest department,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable String onBehalfOf) {}

    /** Who runs a local container from now on. */
    record NewDepartmentRequest(
            @Nullable String name,
            @Nullable String email,
            @Nullable String telephone,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable String onBehalfOf) {}

    @PostMapping("/local")
    ResponseEntity<String> open(@RequestBody LocalContainerRequest body, HttpServletRequest request) {
        Fields fields = new Fields();
        Optional<OdsCode> code = fields.value(
                "/odsCode", fields.text("/odsCode", body.odsCode(), LONGEST_CODE), OdsCode::of, "ODS_CODE_NOT_VALID");
        Optional<String> name = fields.text("/name", body.name(), LONGEST_NAME);
        Optional<String> town = fields.text("/town", body.town(), LONGEST_TOWN);
        Optional<LocalDepartment> department = department("/department", body.department(), fields);
        fields.throwIfAny();
        OpenLocalContainer command = new OpenLocalContainer(
                new CareContainerId(ids.get()),
                code.orElseThrow(),
                name.orElseThrow(),
                town.orElseThrow(),
                department.orElseThrow());
        Why why = new Why(body.reason(), body.caseNumber(), body.onBehalfOf());
        Answer answer = http.send(command, http.keyed(request, body, why));
        ContainerReceipt receipt = http.result(answer, ContainerReceipt.class);
        return ResponseEntity.created(URI.create("/api/v1/containers/" + receipt.containerId()))
                .headers(http.headers(answer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    @PutMapping("/{containerId}/department")
    ResponseEntity<String> nameDepartment(
            @PathVariable String containerId, @RequestBody NewDepartmentRequest body, HttpServletRequest request) {
        CareContainerId id = CommandHttp.id(containerId, CareContainerId::of, RejectionCode.CONTAINER_UNKNOWN);
        Fields fields = new Fields();
        Optional<LocalDepartment> department =
                department("", new DepartmentRequest(body.name(), body.email(), body.telephone()), fields);
        fields.throwIfAny();
        NameLocalDepartment command = new NameLocalDepartment(id, department.orElseThrow());
        Why why = new Why(body.reason(), body.caseNumber(), body.onBehalfOf());
        return http.response(HttpStatus.OK, http.send(command, http.unkeyed(request, body, why)));
    }

    private static Optional<LocalDepartment> department(String at, @Nullable DepartmentRequest request, Fields fields) {
        DepartmentRequest given = request == null ? new DepartmentRequest(null, null, null) : request;
        Optional<String> name = fields.text(at + "/name", given.name(), LONGEST_NAME);
        Optional<String> email = fields.text(at + "/email", given.email(), LONGEST_EMAIL);
        Optional<String> telephone = fields.text(at + "/telephone", given.telephone(), LONGEST_TELEPHONE);
        if (email.isPresent() && !LocalDepartment.isEmail(email.get())) {
            fields.problem(at + "/email", "EMAIL_NOT_VALID", "Write an e-mail address, such as name@example.org.");
            return Optional.empty();
        }
        return name.flatMap(
                called -> email.flatMap(mail -> telephone.map(number -> new LocalDepartment(called, mail, number))));
    }
}
