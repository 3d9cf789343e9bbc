package dev.tenure.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.store.JdbcSessions;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionsIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final SessionStore store = new JdbcSessions(side.jdbc());
    private final Sessions sessions =
            new Sessions(store, CommandSide.keys().keyedHash(), new SecureRandom(), side.clock());
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
}
