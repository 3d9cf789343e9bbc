package dev.tenure.command.account.web;

import dev.tenure.command.account.ProfileCommand.RemoveContact;
import dev.tenure.command.account.ProfileCommand.SaveContact;
import dev.tenure.command.account.ProfileCommand.SetAutoReply;
import dev.tenure.command.account.ProfileCommand.SetSignature;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.AutoReplyRequest;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.SignatureRequest;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.account.UserAccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person keeps: signature, automatic reply, contacts (SUP-4, SMB-5, DIR-7). */
@RestController
@RequestMapping({"/api/v1/accounts/{accountId}", "/api/v1/me"})
public class KeepingsResource {
    private final CommandHttp http;

    public KeepingsResource(CommandHttp http) {
        this.http = http;
    }

    @PutMapping("/signature")
    ResponseEntity<String> setSignature(
            @PathVariable(required = false) @Nullable String accountId,
            @RequestBody SignatureRequest body,
            HttpServletRequest request) {
        return send(new SetSignature(OwnOrNamed.account(accountId, request), body.read()), body, body.why(), request);
    }

    @PutMapping("/auto-reply")
    ResponseEntity<String> setAutoReply(
            @PathVariable(required = false) @Nullable String accountId,
            @RequestBody AutoReplyRequest body,
            HttpServletRequest request) {
        UserAccountId id = OwnOrNamed.account(accountId, request);
        AutoReplyRequest.Reply reply = body.read();
        return send(new SetAutoReply(id, reply.from(), reply.until(), reply.text()), body, body.why(), request);
    }

    @PutMapping("/contacts/{entry}")
    ResponseEntity<String> saveContact(
            @PathVariable(required = false) @Nullable String accountId,
            @PathVariable String entry,
            HttpServletRequest request) {
        return send(
                new SaveContact(OwnOrNamed.account(accountId, request), entry(entry)),
                Why.NOTHING,
                Why.NOTHING,
                request);
    }

    @DeleteMapping("/contacts/{entry}")
    ResponseEntity<String> removeContact(
            @PathVariable(required = false) @Nullable String accountId,
            @PathVariable String entry,
            HttpServletRequest request) {
        return send(
                new RemoveContact(OwnOrNamed.account(accountId, request), entry(entry)),
                Why.NOTHING,
                Why.NOTHING,
                request);
    }

    private ResponseEntity<String> send(Command<?> command, Object body, Why why, HttpServletRequest request) {
        return http.response(HttpStatus.OK, http.send(command, http.unkeyed(request, body, why)));
    }

    private static UUID entry(String text) {
        return CommandHttp.id(text, UUID::fromString, RejectionCode.ENTRY_UNKNOWN);
    }
}
