package dev.tenure.command.account.store;

import dev.tenure.command.account.AccessJournal;
import dev.tenure.kernel.account.UserAccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The access journal in PostgreSQL. */
public final class JdbcAccessJournal implements AccessJournal {
    private final JdbcClient jdbc;

    public JdbcAccessJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> latestUse(UserAccountId accountId) {
        return jdbc.sql(
                        "select at from command.access_journal where account_id = ? and counts order by at desc limit 1")
                .param(accountId.value())
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    @Override
    public void enter(UUID entryId, UserAccountId accountId, Instant at, String kind, boolean counts) {
        jdbc.sql("insert into command.access_journal (entry_id, account_id, at, kind, counts) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(entryId, accountId.value(), Timestamp.from(at), kind, counts)
                .update();
    }
}
