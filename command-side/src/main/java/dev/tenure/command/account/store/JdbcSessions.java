package dev.tenure.command.account.store;

import dev.tenure.command.account.Session;
import dev.tenure.command.account.SessionStore;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.policy.SessionPolicy;
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

    /**
     * One row is written, the personal session's: whoever signs out at the same instant waits for it or is waited for, and
     * what they did is looked at again before anything is answered.
     */
    @Override
    public Optional<Session> seen(String id, Instant at, SessionPolicy limits) {
        return jdbc.sql("""
                update command.session as personal set seen_at = greatest(personal.seen_at, :at)
                from command.session as own
                where own.session_id = :id and personal.session_id = coalesce(own.parent_id, own.session_id)
                  and own.ended_at is null and personal.ended_at is null
                  and personal.begun_at > :longest
                  and personal.seen_at > case when personal.private_computer
                      then cast(:private as timestamptz) else cast(:public as timestamptz) end
                returning own.session_id, own.account_id, own.epoch, own.private_computer, own.mailbox_id""")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("longest", Timestamp.from(at.minus(limits.longest())))
                .param("private", Timestamp.from(at.minus(limits.idlePrivate())))
                .param("public", Timestamp.from(at.minus(limits.idlePublic())))
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
