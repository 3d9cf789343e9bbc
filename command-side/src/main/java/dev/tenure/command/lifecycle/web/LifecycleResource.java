package dev.tenure.command.lifecycle.web;

import dev.tenure.command.lifecycle.LifecycleCommand;
import dev.tenure.command.lifecycle.LifecycleCommand.AnnounceAbsence;
import dev.tenure.command.lifecycle.LifecycleCommand.EndAbsence;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkJoiner;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.lifecycle.LifecycleCommand.TransferAccount;
import dev.tenure.command.lifecycle.LifecycleCommand.WithdrawLeaverMark;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
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

/** Where and for how long an account lives: leaver marks, joining, transfer, absences (LEA, REG-9, INA-6). */
@RestController
@RequestMapping("/api/v1/accounts/{accountId}")
public class LifecycleResource {
    private static final int UUID_LENGTH = 36;
    private static final int INSTANT_LENGTH = 40;

    private final CommandHttp http;

    public LifecycleResource(CommandHttp http) {
        this.http = http;
    }

    /** A leaver mark, with who answers for mailboxes that lose their last owner by it. */
    record LeaverRequest(
            @Nullable List<@Nullable SuccessorRequest> successors,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable String onBehalfOf) {}

    /** The container to join or to be transferred into, with who answers for mailboxes that lose their last owner by it. */
    record JoinerRequest(
            @Nullable String containerId,
            @Nullable List<@Nullable SuccessorRequest> successors,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable String onBehalfOf) {}

    /** Until when the holder is away, an instant such as {@code 2026-12-31T17:00:00Z}. */
    record AbsenceRequest(
            @Nullable String until,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable String onBehalfOf) {}

    @PutMapping("/leaver-mark")
    ResponseEntity<String> markLeaver(
            @PathVariable String accountId, @RequestBody LeaverRequest body, HttpServletRequest request) {
        Fields fields = new Fields();
        List<Successor> successors = SuccessorRequest.read(body.successors(), fields);
        fields.throwIfAny();
        Why why = new Why(body.reason(), body.caseNumber(), body.onBehalfOf());
        return send(new MarkLeaver(id(accountId), successors), body, why, request);
    }

    @PostMapping("/leaver-mark/withdrawal")
    ResponseEntity<String> withdrawLeaverMark(
            @PathVariable String accountId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        return send(new WithdrawLeaverMark(id(accountId)), why, why, request);
    }

    @PutMapping("/container")
    ResponseEntity<String> markJoiner(
            @PathVariable String accountId, @RequestBody JoinerRequest body, HttpServletRequest request) {
        Fields fields = new Fields();
        Optional<CareContainerId> container = container(body.containerId(), fields);
        List<Successor> successors = SuccessorRequest.read(body.successors(), fields);
        fields.throwIfAny();
        Why why = new Why(body.reason(), body.caseNumber(), body.onBehalfOf());
        return send(new MarkJoiner(id(accountId), container.orElseThrow(), successors), body, why, request);
    }

    @PostMapping("/transfer")
    ResponseEntity<String> transfer(
            @PathVariable String accountId, @RequestBody JoinerRequest body, HttpServletRequest request) {
        Fields fields = new Fields();
        Optional<CareContainerId> container = container(body.containerId(), fields);
        List<Successor> successors = SuccessorRequest.read(body.successors(), fields);
        fields.throwIfAny();
        Why why = new Why(body.reason(), body.caseNumber(), body.onBehalfOf());
        return send(new TransferAccount(id(accountId), container.orElseThrow(), successors), body, why, request);
    }

    @PutMapping("/absence")
    ResponseEntity<String> announceAbsence(
            @PathVariable String accountId, @RequestBody AbsenceRequest body, HttpServletRequest request) {
        Fields fields = new Fields();
        Optional<Instant> until = fields.value(
                "/until",
                fields.text("/until", body.until(), INSTANT_LENGTH),
                LifecycleResource::instant,
                "NOT_A_TIME");
        fields.throwIfAny();
        Why why = new Why(body.reason(), body.caseNumber(), body.onBehalfOf());
        return send(new AnnounceAbsence(id(accountId), until.orElseThrow()), body, why, request);
    }

    @PostMapping("/absence/end")
    ResponseEntity<String> endAbsence(
            @PathVariable String accountId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        return send(new EndAbsence(id(accountId)), why, why, request);
    }

    private ResponseEntity<String> send(LifecycleCommand<?> command, Object body, Why why, HttpServletRequest request) {
        return http.response(HttpStatus.OK, http.send(command, http.unkeyed(request, body, why)));
    }

    private static Optional<CareContainerId> container(@Nullable String text, Fields fields) {
        return fields.value(
                "/containerId", fields.text("/containerId", text, UUID_LENGTH), CareContainerId::of, "NOT_AN_ID");
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("write an instant such as 2026-12-31T17:00:00Z", notATime);
        }
    }

    private static UserAccountId id(String text) {
        return CommandHttp.id(text, UserAccountId::of, RejectionCode.ACCOUNT_UNKNOWN);
    }
}
