package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.eventstore.append.Appended;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.testing.debian.Cluster;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * The moment in which a commit is durable and not yet answered, held open: the server waits for a standby that never comes, and
 * the committer's session is ended in that wait.
 */
class UnansweredCommitIT extends OnServers {
    private static final String WAITING = "select pid from pg_stat_activity where wait_event = 'SyncRep'";

    @Test
    void aUnitThatIsDurableThoughItsCommitWasNeverAnsweredIsToldAcceptedAndIsThereOnce() {
        Cluster server = migrated();
        try (OurLog log = logOf(server);
                Sql operator = new NodePool(server::dataSource).session("operator");
                OurLog.OurNode node = log.open(100)) {
            node.append(Boats.newBoat());
            operator.run("alter system set synchronous_standby_names = 'nobody'", "select pg_reload_conf()");
            await().until(() -> !operator.list(row -> row.getString(1), "show synchronous_standby_names")
                    .equals(List.of("")));

            CompletableFuture<Appended> fate =
                    CompletableFuture.supplyAsync(() -> node.store().log().append(Boats.newBoat()));
            await().atMost(SOON).until(() -> !waiting(operator).isEmpty());
            assertThat(fate).isNotDone();
            operator.run("select pg_terminate_backend(pid) from (" + WAITING + ") s");
            operator.run("alter system reset synchronous_standby_names", "select pg_reload_conf()");

            assertThat(fate.join()).isEqualTo(new Appended(2));
            assertThat(log.committedAfter(0)).hasSize(2);
            assertThat(node.store().log().append(Boats.newBoat())).isEqualTo(new Appended(3));
        }
    }

    private static List<Integer> waiting(Sql operator) {
        return operator.list(row -> row.getInt(1), WAITING);
    }
}
