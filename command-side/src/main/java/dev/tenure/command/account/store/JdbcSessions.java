package dev.tenure.command.account.store;

import dev.tenure.command.account.Session;
import dev.tenure.command.account.SessionStore;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions in PostgreSQL. */
public final class JdbcSessions implements SessionStore {
    private final JdbcClient jdbc;

    public JdbcSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(Session session, @Nullable String parentId, Instant at) {
        SharedMailboxId mailbox = session.mailboxId();
        jdbc.sql("insert into command.session"
                        + " (session_id, account_id, epoch, private_computer, mailbox_id, parent_id, begun_at, seen_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(session.id())
                .param(session.accountId().value())
                .param(session.epoch())
                .param(session.privateComputer())
                .param(mailbox == null ? null : mailbox.value())
                .param(parentId)
                .param(Timestamp.from(at))
                .param(Timestamp.from(at))
                .update();
    }

    /** A child is over with its parent, also one that was begun while the parent ended. */
    @Override
    public Optional<Session> seen(String id, Instant at) {
        return jdbc.sql("update command.session as own set seen_at = greatest(own.seen_at, ?)"
                        + " where own.session_id = ? and own.ended_at is null and not exists"
                        + " (select from command.session as parent"
                        + " where parent.session_id = own.parent_id and parent.ended_at is not null)"
                        + " returning session_id, account_id, epoch, private_computer, mailbox_id")
                .param(Timestamp.from(at))
                .param(id)
                .query(JdbcSessions::session)
                .optional();
    }

    @Override
    public void end(String id, Instant at) {
        jdbc.sql("update command.session set ended_at = ?"
                        + " where (session_id = ? or parent_id = ?) and ended_at is null")
                .param(Timestamp.from(at))
                .param(id)
                .param(id)
                .update();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        UUID mailbox = row.getObject("mailbox_id", UUID.class);
        return new Session(
                row.getString("session_id"),
                new UserAccountId(row.getObject("account_id", UUID.class)),
                row.getLong("epoch"),
                row.getBoolean("private_computer"),
                mailbox == null ? null : new SharedMailboxId(mailbox));
    }
}
