package dev.tenure.command.account;

import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.policy.SessionPolicy;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Begins, finds and ends sessions. What the holder presents is random and kept as a keyed hash only. */
public final class Sessions {
    private static final int TOKEN_BYTES = 32;

    private final SessionStore store;
    private final KeyedHash hash;
    private final RandomGenerator random;
    private final Clock clock;
    private final SessionPolicy limits;

    /**
     * Takes where they are kept and what they are made of.
     *
     * @param random a {@link java.security.SecureRandom} wherever sessions are real
     */
    public Sessions(SessionStore store, KeyedHash hash, RandomGenerator random, Clock clock, SessionPolicy limits) {
        this.store = store;
        this.hash = hash;
        this.random = random;
        this.clock = clock;
        this.limits = limits;
    }

    /** Begins a personal session; what its holder presents from now on. */
    public Secret begin(UserAccountId accountId, long epoch, boolean privateComputer) {
        Secret token = newToken();
        store.begin(new Session(id(token), accountId, epoch, privateComputer, null), null, clock.instant());
        return token;
    }

    /** Opens a shared mailbox from a personal session; it ends with that (SIGN-5). */
    public Secret open(SharedMailboxId mailboxId, Session from) {
        Secret token = newToken();
        Session child = new Session(id(token), from.accountId(), from.epoch(), from.privateComputer(), mailboxId);
        store.begin(child, from.id(), clock.instant());
        return token;
    }

    /** The session of whoever presents that, unless it was ended or has lasted too long. */
    public Optional<Session> find(Secret presented) {
        return store.seen(id(presented), clock.instant(), limits);
    }

    /** Ends the session and those opened from it. */
    public void end(Session session) {
        store.end(session.id(), clock.instant());
    }

    private Secret newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private String id(Secret token) {
        return HexFormat.of().formatHex(hash.of("session", token.value()));
    }
}
