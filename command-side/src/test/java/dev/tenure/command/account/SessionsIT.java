package dev.tenure.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.store.JdbcSessions;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.policy.SessionPolicy;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionsIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final SessionPolicy LIMITS =
            new SessionPolicy(Duration.ofMinutes(30), Duration.ofMinutes(10), Duration.ofHours(1));

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final SessionStore store = new JdbcSessions(side.jdbc());
    private final Sessions sessions =
            new Sessions(store, CommandSide.keys().keyedHash(), new SecureRandom(), side.clock(), LIMITS);
    private final UserAccountId account = new UserAccountId(UUID.randomUUID());
    private final SharedMailboxId mailbox = new SharedMailboxId(UUID.randomUUID());

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void areFoundByWhatTheirHolderPresentsAndByNothingElse() {
        Secret token = sessions.begin(account, 2, true);

        assertThat(sessions.find(token)).hasValueSatisfying(session -> {
            assertThat(session.accountId()).isEqualTo(account);
            assertThat(session.epoch()).isEqualTo(2);
            assertThat(session.privateComputer()).isTrue();
            assertThat(session.mailboxId()).isNull();
            assertThat(session.id()).doesNotContain(token.value());
            assertThat(sessions.find(new Secret(session.id()))).isEmpty();
        });
        assertThat(sessions.find(new Secret("something else"))).isEmpty();
    }

    @Test
    @Rule("SIGN-5")
    void ofSharedMailboxesEndWithThePersonalOneTheyWereOpenedFrom() {
        Secret personal = sessions.begin(account, 2, true);
        Secret shared = sessions.open(mailbox, sessions.find(personal).orElseThrow());
        Secret other = sessions.begin(account, 2, true);

        sessions.end(sessions.find(personal).orElseThrow());

        assertThat(sessions.find(personal)).isEmpty();
        assertThat(sessions.find(shared)).isEmpty();
        assertThat(sessions.find(other)).isPresent();
    }

    @Test
    @Rule("SIGN-5")
    void ofASharedMailboxOpenedWhileItsPersonalOneEndsIsOverToo() {
        Session personal = sessions.find(sessions.begin(account, 2, true)).orElseThrow();
        sessions.end(personal);

        assertThat(sessions.find(sessions.open(mailbox, personal))).isEmpty();
    }

    @Test
    @Rule("SIGN-5")
    void ofASharedMailboxLeavesThePersonalOneWhenItEnds() {
        Secret personal = sessions.begin(account, 2, false);
        Session shared = sessions.find(
                        sessions.open(mailbox, sessions.find(personal).orElseThrow()))
                .orElseThrow();
        assertThat(shared.mailboxId()).isEqualTo(mailbox);
        assertThat(shared.privateComputer()).isFalse();

        sessions.end(shared);

        assertThat(sessions.find(personal)).isPresent();
    }

    @Test
    @Rule({"SIGN-2", "POL-1"})
    void endWhereNobodyAsksForSoLongOnAPublicComputerSoonerThanOnAPrivateOne() {
        Secret atHome = sessions.begin(account, 2, true);
        Secret inTheLibrary = sessions.begin(account, 2, false);

        side.clock().advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(sessions.find(inTheLibrary)).isPresent();
        side.clock().advance(Duration.ofMinutes(10));
        assertThat(sessions.find(inTheLibrary)).isEmpty();

        assertThat(sessions.find(atHome)).isPresent();
        side.clock().advance(Duration.ofMinutes(30));
        assertThat(sessions.find(atHome)).isEmpty();
    }

    @Test
    @Rule({"SIGN-5", "POL-1"})
    void ofSharedMailboxesKeepThePersonalOneAwakeAndEndWithIt() {
        Secret personal = sessions.begin(account, 2, false);
        Secret shared = sessions.open(mailbox, sessions.find(personal).orElseThrow());

        for (int minutes = 9; minutes < 60; minutes += 9) {
            side.clock().advance(Duration.ofMinutes(9));
            assertThat(sessions.find(shared)).isPresent();
        }
        assertThat(sessions.find(personal)).isPresent();

        side.clock().advance(Duration.ofMinutes(6));
        assertThat(sessions.find(shared)).as("an hour is the longest").isEmpty();
        assertThat(sessions.find(personal)).isEmpty();
    }
}
