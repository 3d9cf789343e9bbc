package dev.tenure.command.membership.web;

import dev.tenure.command.account.Session;
import dev.tenure.command.account.Sessions;
import dev.tenure.command.account.SignInCommand;
import dev.tenure.command.account.web.SessionCaller;
import dev.tenure.command.account.web.SessionCaller.Present;
import dev.tenure.command.mailbox.SharedMailboxCommand;
import dev.tenure.command.mailbox.SharedMailboxCommand.Device;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opening a shared mailbox from one's own session: the account and the mailbox both have to agree (SMB-3, SMB-6, SIGN-5). */
@RestController
@RequestMapping("/api/v1/session/mailboxes")
public class MailboxSessionResource {
    private final CommandHttp http;
    private final SessionCaller callers;
    private final Sessions sessions;

    public MailboxSessionResource(CommandHttp http, SessionCaller callers, Sessions sessions) {
        this.http = http;
        this.callers = callers;
        this.sessions = sessions;
    }

    /** From what it is opened, {@code computer} or {@code mobile}; left out, from a computer. */
    record DeviceRequest(@Nullable String device) {}

    /** A session for a shared mailbox. */
    record OpenedMailbox(String mailboxId, String session, boolean viewOnlyAttachments) {}

    @PostMapping("/{mailboxId}")
    ResponseEntity<OpenedMailbox> open(
            @PathVariable String mailboxId,
            @RequestBody(required = false) @Nullable DeviceRequest body,
            HttpServletRequest request) {
        Device device = device(body);
        Present present = callers.require(request);
        Session personal = present.session();
        SharedMailboxId mailbox = mailbox(mailboxId, personal);
        if (personal.mailboxId() != null) {
            throw new Rejection(RejectionCode.SESSION_NOT_PERSONAL).toldTo(personal.accountId());
        }
        http.send(new SignInCommand.OpenMailbox(personal.accountId(), personal.epoch(), mailbox), present.context());
        http.send(new SharedMailboxCommand.OpenMailbox(mailbox, personal.accountId(), device), present.context());
        String token = sessions.open(mailbox, personal).value();
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new OpenedMailbox(mailbox.toString(), token, !personal.privateComputer()));
    }

    private static SharedMailboxId mailbox(String text, Session session) {
        try {
            return CommandHttp.id(text, SharedMailboxId::of, RejectionCode.NOT_A_MEMBER);
        } catch (Rejection notOne) {
            throw notOne.toldTo(session.accountId());
        }
    }

    private static Device device(@Nullable DeviceRequest body) {
        String named = body == null ? null : body.device();
        if (named == null) {
            return Device.COMPUTER;
        }
        Fields fields = new Fields();
        Device device = Devices.read(fields, named).orElse(Device.COMPUTER);
        fields.throwIfAny();
        return device;
    }
}
