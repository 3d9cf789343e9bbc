package dev.tenure.command.provider.web;

import dev.tenure.command.container.CareContainerCommand;
import dev.tenure.command.container.CareContainerCommand.CloseContainer;
import dev.tenure.command.container.CareContainerCommand.RenameContainer;
import dev.tenure.command.container.CareContainerCommand.SetStandardAutoReply;
import dev.tenure.command.container.CareContainerCommand.SetStandardSignature;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.command.web.SignatureRequest;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.container.CareContainerId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A provider's container: its name, its standard texts, its end (ORG-6 to 8). */
@RestController
@RequestMapping("/api/v1/containers/{containerId}")
public class ContainerResource {
    private static final int NAME_LENGTH = 100;

    private final CommandHttp http;

    public ContainerResource(CommandHttp http) {
        this.http = http;
    }

    /** The provider's new name. */
    record NameRequest(
            @Nullable String name,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable String onBehalfOf) {}

    @PutMapping("/name")
    ResponseEntity<String> rename(
            @PathVariable String containerId, @RequestBody NameRequest body, HttpServletRequest request) {
        CareContainerId id = id(containerId);
        Fields fields = new Fields();
        Optional<String> name = fields.text("/name", body.name(), NAME_LENGTH);
        fields.throwIfAny();
        Why why = new Why(body.reason(), body.caseNumber(), body.onBehalfOf());
        return send(new RenameContainer(id, name.orElseThrow()), body, why, request);
    }

    @PutMapping("/signature")
    ResponseEntity<String> setSignature(
            @PathVariable String containerId, @RequestBody SignatureRequest body, HttpServletRequest request) {
        return send(new SetStandardSignature(id(containerId), body.read()), body, body.why(), request);
    }

    @PutMapping("/auto-reply")
    ResponseEntity<String> setAutoReply(
            @PathVariable String containerId, @RequestBody SignatureRequest body, HttpServletRequest request) {
        return send(new SetStandardAutoReply(id(containerId), body.read()), body, body.why(), request);
    }

    @PostMapping("/closing")
    ResponseEntity<String> close(
            @PathVariable String containerId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        return send(new CloseContainer(id(containerId)), why, why, request);
    }

    private ResponseEntity<String> send(
            CareContainerCommand<?> command, Object body, Why why, HttpServletRequest request) {
        return http.response(HttpStatus.OK, http.send(command, http.unkeyed(request, body, why)));
    }

    private static CareContainerId id(String text) {
        return CommandHttp.id(text, CareContainerId::of, RejectionCode.CONTAINER_UNKNOWN);
    }
}
