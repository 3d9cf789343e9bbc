package dev.tenure.command.request.web;

import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.lifecycle.web.SuccessorRequest;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.request.RequestStanding;
import dev.tenure.command.request.StaffRequestCommand.AcceptRequest;
import dev.tenure.command.request.StaffRequestCommand.RejectRequest;
import dev.tenure.command.request.StaffRequestCommand.WithdrawRequest;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.request.StaffRequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** NAS notes what somebody told it, and decides on what was asked (LEA-8, SMB-9). */
@RestController
@RequestMapping("/api/v1/requests")
public class RequestResource {
    private final CommandHttp http;
    private final MobileNumbers mobiles;
    private final Supplier<UUID> ids;

    public RequestResource(CommandHttp http, MobileNumbers mobiles, Supplier<UUID> ids) {
        this.http = http;
        this.mobiles = mobiles;
        this.ids = ids;
    }

    /** An acceptance, with who answers for mailboxes that lose their last owner by it (SMB-8). */
    record AcceptanceRequest(
            @Nullable List<@Nullable SuccessorRequest> successors,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable String onBehalfOf) {}

    @PostMapping("/leaving")
    ResponseEntity<String> leaving(@RequestBody Asked body, HttpServletRequest request) {
        return make(body.leaving(freshId(), null), body, request);
    }

    @PostMapping("/name")
    ResponseEntity<String> name(@RequestBody Asked body, HttpServletRequest request) {
        return make(body.name(freshId(), null), body, request);
    }

    @PostMapping("/account")
    ResponseEntity<String> account(@RequestBody Asked body, HttpServletRequest request) {
        return make(body.account(freshId(), null, mobiles, ids), body, request);
    }

    @PostMapping("/temporary-password")
    ResponseEntity<String> temporaryPassword(@RequestBody Asked body, HttpServletRequest request) {
        return make(body.temporaryPassword(freshId(), null), body, request);
    }

    @PostMapping("/{requestId}/acceptance")
    ResponseEntity<String> accept(
            @PathVariable String requestId,
            @RequestBody(required = false) @Nullable AcceptanceRequest body,
            HttpServletRequest request) {
        AcceptanceRequest given = body == null ? new AcceptanceRequest(null, null, null, null) : body;
        Fields fields = new Fields();
        List<Successor> successors = SuccessorRequest.read(given.successors(), fields);
        fields.throwIfAny();
        Why why = new Why(given.reason(), given.caseNumber(), given.onBehalfOf());
        return send(new AcceptRequest(id(requestId), successors), given, why, request);
    }

    @PostMapping("/{requestId}/rejection")
    ResponseEntity<String> reject(
            @PathVariable String requestId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        return send(new RejectRequest(id(requestId)), why, why, request);
    }

    @PostMapping("/{requestId}/withdrawal")
    ResponseEntity<String> withdraw(
            @PathVariable String requestId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        return send(new WithdrawRequest(id(requestId)), why, why, request);
    }

    private StaffRequestId freshId() {
        return new StaffRequestId(ids.get());
    }

    private ResponseEntity<String> make(Command<?> command, Asked body, HttpServletRequest request) {
        Answer answer = http.send(command, http.keyed(request, body, body.why()));
        RequestStanding made = http.result(answer, RequestStanding.class);
        return ResponseEntity.created(URI.create("/api/v1/requests/" + made.requestId()))
                .headers(http.headers(answer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    private ResponseEntity<String> send(Command<?> command, Object body, Why why, HttpServletRequest request) {
        return http.response(HttpStatus.OK, http.send(command, http.keyed(request, body, why)));
    }

    static StaffRequestId id(String text) {
        return CommandHttp.id(text, StaffRequestId::of, RejectionCode.REQUEST_UNKNOWN);
    }
}
