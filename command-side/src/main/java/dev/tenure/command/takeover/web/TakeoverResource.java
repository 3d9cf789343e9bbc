package dev.tenure.command.takeover.web;

import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.takeover.TakeoverCommand.BeginTakeover;
import dev.tenure.command.takeover.TakeoverCommand.ResumeTakeover;
import dev.tenure.command.takeover.TakeoverReceipt;
import dev.tenure.command.takeover.TakeoverRecord;
import dev.tenure.command.takeover.TakeoverRecord.Standing;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.takeover.TakeoverId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A whole home moves into another provider's container, with a result for each person (LEA-3). */
@RestController
public class TakeoverResource {
    private static final int UUID_LENGTH = 36;
    private static final String CLOSE = "close";
    private static final String CARE_OF_NAS = "care-of-nas";

    private final CommandHttp http;
    private final TakeoverRecord takeovers;
    private final Supplier<UUID> ids;

    public TakeoverResource(CommandHttp http, TakeoverRecord takeovers, Supplier<UUID> ids) {
        this.http = http;
        this.takeovers = takeovers;
        this.ids = ids;
    }

    /**
     * Where the home moves.
     *
     * @param mailboxes {@code close}: its mailboxes are closed first, its container last; {@code care-of-nas}: both stay
     */
    record TakeoverRequest(
            @Nullable String containerId,
            @Nullable String mailboxes,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable String onBehalfOf) {}

    @PostMapping("/api/v1/containers/{containerId}/takeover")
    ResponseEntity<String> begin(
            @PathVariable String containerId, @RequestBody TakeoverRequest body, HttpServletRequest request) {
        CareContainerId from = CommandHttp.id(containerId, CareContainerId::of, RejectionCode.CONTAINER_UNKNOWN);
        Fields fields = new Fields();
        Optional<CareContainerId> to = fields.value(
                "/containerId",
                fields.text("/containerId", body.containerId(), UUID_LENGTH),
                CareContainerId::of,
                "NOT_AN_ID");
        String mailboxes =
                fields.text("/mailboxes", body.mailboxes(), UUID_LENGTH).orElse("");
        if (!mailboxes.isEmpty() && !mailboxes.equals(CLOSE) && !mailboxes.equals(CARE_OF_NAS)) {
            fields.problem("/mailboxes", "NOT_A_CHOICE", "Say " + CLOSE + " or " + CARE_OF_NAS + ".");
        }
        fields.throwIfAny();
        BeginTakeover command =
                new BeginTakeover(new TakeoverId(ids.get()), from, to.orElseThrow(), mailboxes.equals(CLOSE));
        Why why = new Why(body.reason(), body.caseNumber(), body.onBehalfOf());
        Answer answer = http.send(command, http.keyed(request, body, why));
        TakeoverReceipt receipt = http.result(answer, TakeoverReceipt.class);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/takeovers/" + receipt.takeoverId()))
                .headers(http.headers(answer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    @PostMapping("/api/v1/takeovers/{takeoverId}/resumption")
    ResponseEntity<String> resume(
            @PathVariable String takeoverId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        Answer answer = http.send(new ResumeTakeover(id(takeoverId)), http.unkeyed(request, why, why));
        return http.response(HttpStatus.ACCEPTED, answer);
    }

    @GetMapping("/api/v1/takeovers/{takeoverId}")
    @Needs(Right.DIRECTORY_READ)
    Standing look(@PathVariable String takeoverId) {
        return takeovers.of(id(takeoverId));
    }

    private static TakeoverId id(String text) {
        return CommandHttp.id(text, TakeoverId::of, RejectionCode.TAKEOVER_UNKNOWN);
    }
}
