package dev.tenure.command.account;

import dev.tenure.kernel.policy.SessionPolicy;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where sessions are kept. What ends those of an account at once stands in the account (PW-9), not here. */
public interface SessionStore {
    /**
     * Keeps a new session.
     *
     * @param parentId the personal session that it was opened from
     */
    void begin(Session session, @Nullable String parentId, Instant at);

    /**
     * The session, unless it or the personal one that it was opened from has ended or has lasted too long by then. That it was
     * asked for is noted with the personal one: whoever is busy in a shared mailbox is not away.
     */
    Optional<Session> seen(String id, Instant at, SessionPolicy limits);

    /** Ends the session and those opened from it; what has ended stays so. */
    void end(String id, Instant at);
}
