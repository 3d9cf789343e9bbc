package dev.tenure.command.membership.web;

import dev.tenure.command.account.web.OwnOrNamed;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.membership.MailboxCommand.LookAtOwnMailbox;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.Caller;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A shared mailbox as its members and owners see it in their own session. */
@RestController
@RequestMapping("/api/v1/me/mailboxes")
public class OwnMailboxResource {
    private final CommandHttp http;

    public OwnMailboxResource(CommandHttp http) {
        this.http = http;
    }

    @GetMapping("/{mailboxId}")
    ResponseEntity<String> look(@PathVariable String mailboxId, HttpServletRequest request) {
        SharedMailboxId id = CommandHttp.id(mailboxId, SharedMailboxId::of, RejectionCode.MAILBOX_UNKNOWN);
        LookAtOwnMailbox look = new LookAtOwnMailbox(id, OwnOrNamed.own(request));
        Answer answer = http.send(look, CommandContext.of(Caller.of(request)));
        return ResponseEntity.ok()
                .headers(http.headers(answer))
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
