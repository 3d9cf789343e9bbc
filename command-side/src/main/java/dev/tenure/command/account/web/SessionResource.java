package dev.tenure.command.account.web;

import dev.tenure.command.account.Session;
import dev.tenure.command.account.Sessions;
import dev.tenure.command.account.SignInCommand.OpenMailbox;
import dev.tenure.command.account.web.SessionCaller.Present;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a session is good for, shared mailboxes opened from it, and signing out (SIGN-2, SIGN-5). */
@RestController
@RequestMapping("/api/v1")
public class SessionResource {
    private final CommandHttp http;
    private final SessionCaller callers;
    private final Sessions sessions;

    public SessionResource(CommandHttp http, SessionCaller callers, Sessions sessions) {
        this.http = http;
        this.callers = callers;
        this.sessions = sessions;
    }

    /**
     * A session as its holder sees it.
     *
     * @param mailboxId the shared mailbox that it opens, or null for the personal one
     */
    record SessionView(
            String accountId, @Nullable String mailboxId, boolean viewOnlyAttachments, boolean mustChangePassword) {}

    /** A session for a shared mailbox. */
    record OpenedMailbox(String mailboxId, String session, boolean viewOnlyAttachments) {}

    @GetMapping("/session")
    ResponseEntity<SessionView> look(HttpServletRequest request) {
        Present present = callers.require(request);
        Session session = present.session();
        SharedMailboxId mailbox = session.mailboxId();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SessionView(
                        session.accountId().toString(),
                        mailbox == null ? null : mailbox.toString(),
                        !session.privateComputer(),
                        present.standing().mustChangePassword()));
    }

    @PostMapping("/session/mailboxes/{mailboxId}")
    ResponseEntity<OpenedMailbox> open(@PathVariable String mailboxId, HttpServletRequest request) {
        Present present = callers.require(request);
        Session personal = present.session();
        SharedMailboxId mailbox = mailbox(mailboxId, personal);
        if (personal.mailboxId() != null) {
            throw new Rejection(RejectionCode.SESSION_NOT_PERSONAL).toldTo(personal.accountId());
        }
        http.send(new OpenMailbox(personal.accountId(), personal.epoch(), mailbox), present.context());
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

    /** Ends the session and those opened from it. Whoever asks twice has what they want. */
    @PostMapping("/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        callers.find(request).ifPresent(sessions::end);
        return ResponseEntity.noContent().build();
    }
}
