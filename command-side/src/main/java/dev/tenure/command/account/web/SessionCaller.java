package dev.tenure.command.account.web;

import dev.tenure.command.account.Secret;
import dev.tenure.command.account.Session;
import dev.tenure.command.account.Sessions;
import dev.tenure.command.account.SignInCommand.LookAtSession;
import dev.tenure.command.account.SignInCommand.SessionStanding;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.kernel.actor.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Finds out in whose session a request is sent: {@code Authorization: Session <what sign-in answered>}. */
public final class SessionCaller {
    private static final String SCHEME = "session ";

    private final CommandHttp http;
    private final Sessions sessions;

    public SessionCaller(CommandHttp http, Sessions sessions) {
        this.http = http;
        this.sessions = sessions;
    }

    /** A session that is good, and what it lets its holder do. */
    public record Present(Session session, SessionStanding standing) {
        /** The holder, as commands know them. */
        public CommandContext context() {
            return CommandContext.of(Actor.holderOf(session.accountId()));
        }
    }

    /**
     * The session that the request presents, by what its account says of it now (PW-9).
     *
     * @throws Rejection {@code SESSION_OVER} where there is none that is good
     */
    public Present require(HttpServletRequest request) {
        Session session = find(request).orElseThrow(() -> new Rejection(RejectionCode.SESSION_OVER));
        Actor holder = Actor.holderOf(session.accountId());
        LookAtSession look = new LookAtSession(session.accountId(), session.epoch(), session.mailboxId());
        SessionStanding standing = http.result(http.send(look, CommandContext.of(holder)), SessionStanding.class);
        return new Present(session, standing);
    }

    /**
     * The holder whose personal session the request presents, free to do what is theirs.
     *
     * @throws Rejection {@code SESSION_OVER}; {@code SESSION_NOT_PERSONAL} in a session for a shared mailbox;
     *     {@code PASSWORD_EXPIRED} where changing the password is all that is left (PW-8)
     */
    public Actor holder(HttpServletRequest request) {
        Present present = require(request);
        if (present.session().mailboxId() != null) {
            throw new Rejection(RejectionCode.SESSION_NOT_PERSONAL)
                    .toldTo(present.session().accountId());
        }
        if (present.standing().mustChangePassword()) {
            throw new Rejection(RejectionCode.PASSWORD_EXPIRED)
                    .toldTo(present.session().accountId());
        }
        return Actor.holderOf(present.session().accountId());
    }

    /** The session that the request presents, unless it was ended; whatever its account says. */
    Optional<Session> find(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        return sessions.find(new Secret(header.substring(SCHEME.length()).strip()));
    }
}
