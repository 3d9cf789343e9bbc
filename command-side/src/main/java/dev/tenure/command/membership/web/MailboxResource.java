package dev.tenure.command.membership.web;

import dev.tenure.command.account.web.OwnOrNamed;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.mailbox.SharedMailboxCommand.Device;
import dev.tenure.command.mailbox.SharedMailboxCommand.OpenMailbox;
import dev.tenure.command.mailbox.SharedMailboxCommand.SetMailboxAutoReply;
import dev.tenure.command.mailbox.SharedMailboxCommand.SetMailboxSignature;
import dev.tenure.command.membership.MailboxCommand.ChangeMailboxAddress;
import dev.tenure.command.membership.MailboxCommand.CloseMailbox;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.AutoReplyRequest;
import dev.tenure.command.web.Caller;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.command.web.SignatureRequest;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
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

/** A shared mailbox itself: its reply and signature, being opened, its address, its end (SMB-5, 6, 12, REN-3, SUP-4). */
@RestController
@RequestMapping("/api/v1/mailboxes/{mailboxId}")
public class MailboxResource {
    private static final int UUID_LENGTH = 36;

    private final CommandHttp http;

    public MailboxResource(CommandHttp http) {
        this.http = http;
    }

    /** Which member opens it, left out by a member who does it in their own session, and from what: a computer or a mobile device. */
    record OpeningRequest(
            @Nullable String accountId, @Nullable String device) {}

    @PutMapping("/auto-reply")
    ResponseEntity<String> setAutoReply(
            @PathVariable String mailboxId, @RequestBody AutoReplyRequest body, HttpServletRequest request) {
        SharedMailboxId id = id(mailboxId);
        AutoReplyRequest.Reply reply = body.read();
        return send(new SetMailboxAutoReply(id, reply.from(), reply.until(), reply.text()), body, body.why(), request);
    }

    @PutMapping("/signature")
    ResponseEntity<String> setSignature(
            @PathVariable String mailboxId, @RequestBody SignatureRequest body, HttpServletRequest request) {
        return send(new SetMailboxSignature(id(mailboxId), body.read()), body, body.why(), request);
    }

    @PostMapping("/openings")
    ResponseEntity<String> open(
            @PathVariable String mailboxId, @RequestBody OpeningRequest body, HttpServletRequest request) {
        SharedMailboxId id = id(mailboxId);
        Fields fields = new Fields();
        Optional<UserAccountId> account = opener(fields, body.accountId(), request);
        Optional<Device> device = Devices.read(fields, body.device());
        fields.throwIfAny();
        return send(new OpenMailbox(id, account.orElseThrow(), device.orElseThrow()), body, Why.NOTHING, request);
    }

    @PostMapping("/address-change")
    ResponseEntity<String> changeAddress(
            @PathVariable String mailboxId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        return send(new ChangeMailboxAddress(id(mailboxId)), why, why, request);
    }

    @PostMapping("/closing")
    ResponseEntity<String> close(
            @PathVariable String mailboxId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        return send(new CloseMailbox(id(mailboxId)), why, why, request);
    }

    private ResponseEntity<String> send(Command<?> command, Object body, Why why, HttpServletRequest request) {
        return http.response(HttpStatus.OK, http.send(command, http.unkeyed(request, body, why)));
    }

    /** A holder who names nobody opens it themselves. */
    private static Optional<UserAccountId> opener(Fields fields, @Nullable String named, HttpServletRequest request) {
        if (named == null && Caller.of(request).heldAccount().isPresent()) {
            return Optional.of(OwnOrNamed.own(request));
        }
        return fields.value(
                "/accountId", fields.text("/accountId", named, UUID_LENGTH), UserAccountId::of, "NOT_AN_ID");
    }

    private static SharedMailboxId id(String text) {
        return CommandHttp.id(text, SharedMailboxId::of, RejectionCode.MAILBOX_UNKNOWN);
    }
}
