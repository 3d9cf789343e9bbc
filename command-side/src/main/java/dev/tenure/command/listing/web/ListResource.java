package dev.tenure.command.listing.web;

import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.list.DistributionListCommand.AddEntry;
import dev.tenure.command.list.DistributionListCommand.CloseList;
import dev.tenure.command.list.DistributionListCommand.CreateList;
import dev.tenure.command.list.DistributionListCommand.RemoveEntry;
import dev.tenure.command.list.DistributionListCommand.RenameList;
import dev.tenure.command.list.ListEntry;
import dev.tenure.command.list.ListReceipt;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryKind;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Distribution lists: made, renamed, edited, closed (SUP-3). */
@RestController
public class ListResource {
    private static final int NAME_LENGTH = 50;

    private final CommandHttp http;
    private final Supplier<UUID> ids;

    public ListResource(CommandHttp http, Supplier<UUID> ids) {
        this.http = http;
        this.ids = ids;
    }

    /** What a list is called. */
    record NameRequest(
            @Nullable String name,
            @Nullable String reason,
            @Nullable String caseNumber,
            @Nullable String onBehalfOf) {
        Why why() {
            return new Why(reason, caseNumber, onBehalfOf);
        }

        String read() {
            Fields fields = new Fields();
            String read = fields.text("/name", name, NAME_LENGTH).orElse("");
            fields.throwIfAny();
            return read;
        }
    }

    @PostMapping("/api/v1/containers/{containerId}/lists")
    ResponseEntity<String> create(
            @PathVariable String containerId, @RequestBody NameRequest body, HttpServletRequest request) {
        CareContainerId container = CommandHttp.id(containerId, CareContainerId::of, RejectionCode.CONTAINER_UNKNOWN);
        CreateList command = new CreateList(new DistributionListId(ids.get()), container, body.read());
        Answer answer = http.send(command, http.keyed(request, body, body.why()));
        ListReceipt receipt = http.result(answer, ListReceipt.class);
        return ResponseEntity.created(URI.create("/api/v1/lists/" + receipt.listId()))
                .headers(http.headers(answer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    @PutMapping("/api/v1/lists/{listId}/name")
    ResponseEntity<String> rename(
            @PathVariable String listId, @RequestBody NameRequest body, HttpServletRequest request) {
        return send(new RenameList(id(listId), body.read()), body, body.why(), request);
    }

    @PutMapping("/api/v1/lists/{listId}/entries/{kind}/{entryId}")
    ResponseEntity<String> add(
            @PathVariable String listId,
            @PathVariable String kind,
            @PathVariable String entryId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        return send(new AddEntry(id(listId), entry(kind, entryId)), why, why, request);
    }

    @PostMapping("/api/v1/lists/{listId}/entries/{kind}/{entryId}/removal")
    ResponseEntity<String> remove(
            @PathVariable String listId,
            @PathVariable String kind,
            @PathVariable String entryId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        return send(new RemoveEntry(id(listId), entry(kind, entryId)), why, why, request);
    }

    @PostMapping("/api/v1/lists/{listId}/closing")
    ResponseEntity<String> close(
            @PathVariable String listId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        return send(new CloseList(id(listId)), why, why, request);
    }

    private ResponseEntity<String> send(Command<?> command, Object body, Why why, HttpServletRequest request) {
        return http.response(HttpStatus.OK, http.send(command, http.unkeyed(request, body, why)));
    }

    private static ListEntry entry(String kind, String id) {
        return switch (kind) {
            case "account" ->
                new ListEntry(EntryKind.ACCOUNT, CommandHttp.id(id, UUID::fromString, RejectionCode.ACCOUNT_UNKNOWN));
            case "mailbox" ->
                new ListEntry(EntryKind.MAILBOX, CommandHttp.id(id, UUID::fromString, RejectionCode.MAILBOX_UNKNOWN));
            default ->
                throw new Rejection(
                        RejectionCode.REQUEST_NOT_VALID,
                        List.of(new FieldProblem(
                                "/kind", "NOT_AN_ENTRY", "A list holds entries of the kind account or mailbox.")));
        };
    }

    private static DistributionListId id(String text) {
        return CommandHttp.id(text, DistributionListId::of, RejectionCode.LIST_UNKNOWN);
    }
}
