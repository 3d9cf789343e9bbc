package dev.tenure.command.request.web;

import dev.tenure.command.account.web.SessionCaller;
import dev.tenure.command.account.web.SessionCaller.Present;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.request.RequestStanding;
import dev.tenure.command.request.StaffRequestCommand.LookAtRequest;
import dev.tenure.command.request.StaffRequestCommand.WithdrawRequest;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.request.StaffRequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holders ask NAS in their own session, and see where it stands (LEA-8, SMB-9). */
@RestController
@RequestMapping("/api/v1/session/requests")
public class SessionRequestResource {
    private final CommandHttp http;
    private final SessionCaller callers;
    private final MobileNumbers mobiles;
    private final Supplier<UUID> ids;

    public SessionRequestResource(CommandHttp http, SessionCaller callers, MobileNumbers mobiles, Supplier<UUID> ids) {
        this.http = http;
        this.callers = callers;
        this.mobiles = mobiles;
        this.ids = ids;
    }

    @PostMapping("/leaving")
    ResponseEntity<String> leaving(@RequestBody Asked body, HttpServletRequest request) {
        Present present = personal(request);
        return make(body.leaving(freshId(), holder(present)), body, present, request);
    }

    @PostMapping("/name")
    ResponseEntity<String> name(@RequestBody Asked body, HttpServletRequest request) {
        Present present = personal(request);
        return make(body.name(freshId(), holder(present)), body, present, request);
    }

    @PostMapping("/account")
    ResponseEntity<String> account(@RequestBody Asked body, HttpServletRequest request) {
        Present present = personal(request);
        return make(body.account(freshId(), holder(present), mobiles, ids), body, present, request);
    }

    @GetMapping("/{requestId}")
    ResponseEntity<String> look(@PathVariable String requestId, HttpServletRequest request) {
        Present present = personal(request);
        return http.response(
                HttpStatus.OK, http.send(new LookAtRequest(RequestResource.id(requestId)), present.context()));
    }

    @PostMapping("/{requestId}/withdrawal")
    ResponseEntity<String> withdraw(@PathVariable String requestId, HttpServletRequest request) {
        Present present = personal(request);
        return http.response(
                HttpStatus.OK, http.send(new WithdrawRequest(RequestResource.id(requestId)), present.context()));
    }

    /** The session must be the holder's own, and good for more than changing the password (PW-8). */
    private Present personal(HttpServletRequest request) {
        Present present = callers.require(request);
        if (present.session().mailboxId() != null) {
            throw new Rejection(RejectionCode.SESSION_NOT_PERSONAL);
        }
        if (present.standing().mustChangePassword()) {
            throw new Rejection(RejectionCode.PASSWORD_EXPIRED);
        }
        return present;
    }

    private ResponseEntity<String> make(Command<?> command, Asked body, Present present, HttpServletRequest request) {
        Answer answer = http.send(command, http.keyedBy(present.context(), request, body));
        RequestStanding made = http.result(answer, RequestStanding.class);
        return ResponseEntity.created(URI.create("/api/v1/session/requests/" + made.requestId()))
                .headers(http.headers(answer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    private static UserAccountId holder(Present present) {
        return present.session().accountId();
    }

    private StaffRequestId freshId() {
        return new StaffRequestId(ids.get());
    }
}
