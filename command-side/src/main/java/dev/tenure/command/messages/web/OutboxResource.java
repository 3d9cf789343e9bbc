package dev.tenure.command.messages.web;

import dev.tenure.command.account.UserAccountCommand.ShowTemporaryPassword;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.Caller;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Why;
import dev.tenure.eventstore.read.OutgoingMessages;
import dev.tenure.eventstore.read.StoredMessage;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The outbox: what is to be sent and how far it has come, without its content. In a demonstration, where nothing leaves, a
 * temporary password is shown once, and the look is recorded in the account's history (REG-5).
 */
@RestController
@RequestMapping("/api/v1/outbox")
public class OutboxResource {
    private static final int MOST = 200;

    private final OutgoingMessages messages;
    private final CommandHttp http;
    private final OutboxDeliveries deliveries;

    public OutboxResource(OutgoingMessages messages, CommandHttp http, OutboxDeliveries deliveries) {
        this.messages = messages;
        this.http = http;
        this.deliveries = deliveries;
    }

    /** Messages, oldest first. */
    record Items(List<OutboxItem> items, @Nullable String next) {}

    /** What would have been sent, and to whom. */
    record Shown(UUID messageId, String channel, String to, String subjectLine, String text) {}

    /** The messages that wait, or those about one account or application; temporary passwords shown are told as shown. */
    @GetMapping
    @Needs(Right.OUTBOX_READ)
    Items list(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        StoredMessage.Cursor after = cursor == null ? StoredMessage.Cursor.START : cursor(cursor);
        int most = limit == null ? 50 : limit(limit);
        List<StoredMessage> page = subject == null
                ? inState(state, after, most + 1)
                : messages.about(
                        CommandHttp.id(subject, UUID::fromString, RejectionCode.ACCOUNT_UNKNOWN), after, most + 1);
        List<StoredMessage> told = page.subList(0, Math.min(most, page.size()));
        String next = page.size() > most ? text(told.get(told.size() - 1).cursor()) : null;
        return new Items(deliveries.items(told), next);
    }

    @PostMapping("/{messageId}/showing")
    @Needs(Right.OUTBOX_SHOW)
    ResponseEntity<Shown> show(
            @PathVariable String messageId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Caller.require(request, Right.OUTBOX_SHOW);
        UUID id = CommandHttp.id(messageId, UUID::fromString, RejectionCode.MESSAGE_UNKNOWN);
        StoredMessage message = messages.find(id).orElseThrow(() -> new Rejection(RejectionCode.MESSAGE_UNKNOWN));
        MessageTemplate template = MessageTemplate.of(message.template());
        deliveries.requireShowable(message, template);
        Map<String, String> content = messages.open(id).orElseThrow(() -> new Rejection(RejectionCode.MESSAGE_TAKEN));
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().header("Cache-Control", "no-store");
        if (template.isSecret()) {
            Why why = body == null ? Why.NOTHING : body;
            UserAccountId account = new UserAccountId(message.subject());
            // never under a key: the stored answer of a repeat could not tell the password again
            response.headers(http.headers(http.send(
                    new ShowTemporaryPassword(account, id),
                    http.unkeyed(request, why, why).withKey(null, ""))));
        }
        return response.body(new Shown(
                id,
                message.channel(),
                String.valueOf(content.get(Messages.TO)),
                template.subjectLine(content),
                template.body(content)));
    }

    /** Has a parked message sent again. */
    @PostMapping("/{messageId}/resend")
    @Needs(Right.SYSTEM_MEND)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(@PathVariable String messageId, HttpServletRequest request) {
        Caller.require(request, Right.SYSTEM_MEND);
        deliveries.resend(CommandHttp.id(messageId, UUID::fromString, RejectionCode.MESSAGE_UNKNOWN));
    }

    private List<StoredMessage> inState(@Nullable String text, StoredMessage.Cursor after, int limit) {
        if (text == null || text.equals("waiting")) {
            return messages.inState(StoredMessage.State.WAITING, after, limit);
        }
        if (text.equals("shown")) {
            return messages.inState(StoredMessage.State.TAKEN, after, limit);
        }
        if (text.equals("withdrawn")) {
            return messages.inState(StoredMessage.State.WITHDRAWN, after, limit);
        }
        if (text.equals("parked")) {
            return deliveries.parked(after, limit).stream()
                    .flatMap(id -> messages.find(id).stream())
                    .toList();
        }
        throw refused("state", "STATE_UNKNOWN", "state is waiting, shown, withdrawn or parked.");
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of range
        }
        throw refused("limit", "LIMIT_NOT_VALID", "limit is a number from 1 to " + MOST + ".");
    }

    private static StoredMessage.Cursor cursor(String text) {
        String[] parts = text.split("_", 2);
        try {
            return new StoredMessage.Cursor(Long.parseLong(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException notACursor) {
            throw refused("cursor", "CURSOR_NOT_VALID", "Use the cursor that the page before told as next.");
        }
    }

    private static String text(StoredMessage.Cursor cursor) {
        return cursor.position() + "_" + cursor.messageId();
    }

    private static Rejection refused(String parameter, String code, String detail) {
        return new Rejection(RejectionCode.REQUEST_NOT_VALID, List.of(new FieldProblem("?" + parameter, code, detail)));
    }
}
