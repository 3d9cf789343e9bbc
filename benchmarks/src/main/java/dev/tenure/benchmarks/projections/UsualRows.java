package dev.tenure.benchmarks.projections;

import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/** Names and addresses by account, an upsert per event in the processor's transaction. */
final class UsualRows {
    static final String TABLE = """
            create schema if not exists benchmark;
            create table benchmark.renamed (
                account  uuid   not null primary key,
                given    text   not null,
                family   text   not null,
                address  text   not null,
                sequence bigint not null)
            """;
    static final String EMPTY = "truncate benchmark.renamed";

    private static final String UPSERT = "insert into benchmark.renamed (account, given, family, address, sequence)"
            + " values (?, ?, ?, ?, ?) on conflict (account) do update set given = excluded.given,"
            + " family = excluded.family, address = excluded.address, sequence = excluded.sequence";

    private final JdbcTemplate jdbc;
    private final CountDownLatch left;

    UsualRows(JdbcTemplate jdbc, CountDownLatch left) {
        this.jdbc = jdbc;
        this.left = left;
    }

    @EventHandler
    void on(AccountRenamed event, @SequenceNumber long sequence) {
        jdbc.update(
                UPSERT,
                event.accountId().value(),
                event.personal().name().given(),
                event.personal().name().family(),
                event.personal().address().value(),
                sequence);
        left.countDown();
    }
}
