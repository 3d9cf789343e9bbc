package dev.tenure.command.request.web;

import dev.tenure.command.account.web.SessionCaller;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.request.OpenRequests;
import dev.tenure.command.request.OpenRequests.Own;
import dev.tenure.command.request.RequestStanding;
import dev.tenure.command.request.StaffRequestCommand.LookAtRequest;
import dev.tenure.command.request.StaffRequestCommand.WithdrawRequest;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.request.StaffRequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Holders ask NAS in their own session, and see where it stands (LEA-8, SMB-9). */
@RestController
@RequestMapping("/api/v1/session/requests")
public class SessionRequestResource {
    private static final int PAGE = 20;
    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,9}");

    private final CommandHttp http;
    private final SessionCaller callers;
    private final MobileNumbers mobiles;
    private final Supplier<UUID> ids;
    private final OpenRequests requests;

    public SessionRequestResource(
            CommandHttp http, SessionCaller callers, MobileNumbers mobiles, Supplier<UUID> ids, OpenRequests requests) {
        this.http = http;
        this.callers = callers;
        this.mobiles = mobiles;
        this.ids = ids;
        this.requests = requests;
    }

    /**
     * What the holder asked, newest first.
     *
     * @param next what to give as {@code cursor} for those before, or null where there are none
     */
    record OwnRequests(
            List<RequestStanding> items, @Nullable String next) {}

    @GetMapping
    OwnRequests list(@RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        Actor holder = callers.holder(request);
        List<Own> own = requests.madeBy(account(holder), number(cursor), PAGE);
        List<RequestStanding> items = own.stream()
                .flatMap(it -> look(it.requestId(), holder).stream())
                .toList();
        long last = own.isEmpty() ? 0 : own.get(own.size() - 1).number();
        return new OwnRequests(items, last == 0 ? null : Long.toString(last));
    }

    /** One about somebody who was erased is told no longer (LEA-5). */
    private Optional<RequestStanding> look(StaffRequestId id, Actor holder) {
        try {
            Answer answer = http.send(new LookAtRequest(id), CommandContext.of(holder));
            return Optional.of(http.result(answer, RequestStanding.class));
        } catch (Rejection gone) {
            if (gone.code() == RejectionCode.REQUEST_UNKNOWN) {
                return Optional.empty();
            }
            throw gone;
        }
    }

    private static long number(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        if (!CURSOR.matcher(cursor).matches()) {
            throw new Rejection(
                    RejectionCode.REQUEST_NOT_VALID,
                    List.of(new FieldProblem("/cursor", "NOT_A_CURSOR", "Give what the list answered as next.")));
        }
        return Long.parseLong(cursor);
    }

    @PostMapping("/leaving")
    ResponseEntity<String> leaving(@RequestBody Asked body, HttpServletRequest request) {
        Actor holder = callers.holder(request);
        return make(body.leaving(freshId(), account(holder)), body, holder, request);
    }

    @PostMapping("/name")
    ResponseEntity<String> name(@RequestBody Asked body, HttpServletRequest request) {
        Actor holder = callers.holder(request);
        return make(body.name(freshId(), account(holder)), body, holder, request);
    }

    @PostMapping("/account")
    ResponseEntity<String> account(@RequestBody Asked body, HttpServletRequest request) {
        Actor holder = callers.holder(request);
        return make(body.account(freshId(), account(holder), mobiles, ids), body, holder, request);
    }

    @PostMapping("/temporary-password")
    ResponseEntity<String> temporaryPassword(@RequestBody Asked body, HttpServletRequest request) {
        Actor holder = callers.holder(request);
        return make(body.temporaryPassword(freshId(), account(holder)), body, holder, request);
    }

    @GetMapping("/{requestId}")
    ResponseEntity<String> look(@PathVariable String requestId, HttpServletRequest request) {
        Actor holder = callers.holder(request);
        return http.response(
                HttpStatus.OK, http.send(new LookAtRequest(RequestResource.id(requestId)), CommandContext.of(holder)));
    }

    @PostMapping("/{requestId}/withdrawal")
    ResponseEntity<String> withdraw(@PathVariable String requestId, HttpServletRequest request) {
        Actor holder = callers.holder(request);
        return http.response(
                HttpStatus.OK,
                http.send(new WithdrawRequest(RequestResource.id(requestId)), CommandContext.of(holder)));
    }

    private ResponseEntity<String> make(Command<?> command, Asked body, Actor holder, HttpServletRequest request) {
        Answer answer = http.send(command, http.keyedBy(CommandContext.of(holder), request, body));
        RequestStanding made = http.result(answer, RequestStanding.class);
        return ResponseEntity.created(URI.create("/api/v1/session/requests/" + made.requestId()))
                .headers(http.headers(answer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    private static UserAccountId account(Actor holder) {
        return UserAccountId.of(holder.heldAccount().orElseThrow());
    }

    private StaffRequestId freshId() {
        return new StaffRequestId(ids.get());
    }
}
