package dev.tenure.command.account.web;

import dev.tenure.command.account.Session;
import dev.tenure.command.account.Sessions;
import dev.tenure.command.account.web.SessionCaller.Present;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a session is good for, and signing out (SIGN-2, SIGN-5). */
@RestController
@RequestMapping("/api/v1")
public class SessionResource {
    private final SessionCaller callers;
    private final Sessions sessions;

    public SessionResource(SessionCaller callers, Sessions sessions) {
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

    /** Ends the session and those opened from it. Whoever asks twice has what they want. */
    @PostMapping("/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        callers.find(request).ifPresent(sessions::end);
        return ResponseEntity.noContent().build();
    }
}
