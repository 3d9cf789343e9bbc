package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.eventstore.append.EventLog;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A transaction that stays open elsewhere keeps the server from removing old versions of rows; appends leave none behind. */
class OpenTransactionIT {
    private static final int GROUPS = 500;
    private static final int FEW = 16;

    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    @Test
    void makesNobodyReadMoreToFindTheEndOfTheLogOrTheOutcomeOfAGroup() {
        EventLog log = STORE.store().log();
        log.append(Boats.newBoat());
        try (Sql elsewhere = NodePool.to(STORE.postgres()).session("elsewhere");
                Sql sql = NodePool.to(STORE.postgres()).session("onlooker")) {
            elsewhere.run("begin", "create table public.beside (number int)");

            for (int group = 0; group < GROUPS; group++) {
                log.append(Boats.newBoat());
            }

            assertThat(pagesRead(sql, "select last_position, hash, epoch from events.head"))
                    .isLessThan(FEW);
            assertThat(pagesRead(
                            sql,
                            "select o.group_number from events.committer c left join lateral (select group_number"
                                    + " from events.outcome o where o.committer = c.committer"
                                    + " order by group_number desc limit 1) o on true"))
                    .isLessThan(FEW);
            elsewhere.run("rollback");
        }
    }

    private static int pagesRead(Sql sql, String query) {
        return sql
                .list(
                        row -> row.getString(1),
                        "explain (analyze, buffers, costs off, timing off, summary off) " + query)
                .stream()
                .map(String::strip)
                .filter(line -> line.startsWith("Buffers: shared"))
                .mapToInt(OpenTransactionIT::pages)
                .findFirst() // of the whole plan; what planning read comes last
                .orElseThrow();
    }

    private static int pages(String line) {
        int pages = 0;
        for (String part : line.split(" ")) {
            if (part.startsWith("hit=") || part.startsWith("read=")) {
                pages += Integer.parseInt(part.substring(part.indexOf('=') + 1).replace(",", ""));
            }
        }
        return pages;
    }
}
