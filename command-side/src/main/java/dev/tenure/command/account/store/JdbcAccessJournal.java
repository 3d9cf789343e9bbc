package dev.tenure.command.account.store;

import dev.tenure.command.account.AccessJournal;
import dev.tenure.kernel.account.UserAccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    public Map<UUID, Instant> latestUses(Collection<UUID> accounts) {
        Map<UUID, Instant> latest = new HashMap<>();
        if (!accounts.isEmpty()) {
            jdbc.sql("""
                    select account_id, max(at) as at from command.access_journal
                    where account_id = any (?::uuid[]) and counts group by account_id""")
                    .param(accounts.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                    .query(row -> {
                        latest.put(
                                row.getObject("account_id", UUID.class),
                                row.getTimestamp("at").toInstant());
                    });
        }
        return latest;
    }

    @Override
    public void enter(UUID entryId, UserAccountId accountId, Instant at, String kind, boolean counts) {
        jdbc.sql("insert into command.access_journal (entry_id, account_id, at, kind, counts) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(entryId, accountId.value(), Timestamp.from(at), kind, counts)
                .update();
    }

    @Override
    public void enter(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into command.access_journal (entry_id, account_id, at, kind, counts)
                select * from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[], ?::boolean[])
                on conflict do nothing""")
                .params(
                        array(entries, Entry::entryId),
                        array(entries, entry -> entry.accountId().value()),
                        array(entries, Entry::at),
                        array(entries, Entry::kind),
                        array(entries, Entry::counts))
                .update();
    }

    /** As PostgreSQL writes an array of what needs no quotes: ids, instants, kinds and truth values. */
    private static String array(List<Entry> entries, Function<Entry, Object> column) {
        return entries.stream().map(entry -> column.apply(entry).toString()).collect(Collectors.joining(",", "{", "}"));
    }
}
