package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.eventstore.sample.Boats;
import dev.tenure.testing.debian.Cluster;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A replica applies the primary's commits in the primary's order, so that the argument holds for its readers as it stands. */
class ReplicaReaderIT extends OnServers {
    private static final String PAUSED = "select pg_get_wal_replay_pause_state()";
    private static final String HEAD = "select last_position from events.head";

    @Test
    void aReaderOnAReplicaSeesTheSameOrderWhileItsReplayStopsAndGoesOn() throws Exception {
        Cluster primary = migrated();
        Cluster replica = primary.replica();
        try (OurLog log = logOf(primary);
                OurLog copy = logOf(replica);
                Sql onReplica = new NodePool(replica::dataSource).session("pause");
                Crew crew = new Crew()) {
            OurLog.OurNode writing = crew.keep(log.open(100));
            write(crew, writing, 4);
            List<Follower> readers = List.of(follow(crew, copy, 3), follow(crew, copy, 500), follow(crew, log, 64));
            for (int pause = 0; pause < 3; pause++) {
                onReplica.run("select pg_wal_replay_pause()");
                await().atMost(SOON).until(() -> text(onReplica, PAUSED).equals("paused"));
                awaitMore(100);
                assertThat(Long.parseLong(text(onReplica, HEAD)))
                        .isLessThan(writing.store().log().head());
                onReplica.run("select pg_wal_replay_resume()");
                awaitMore(100);
            }
            round.end();
            crew.join();
            assertSame(log, readers);
        }
    }

    @Test
    void aTokenThatAReplicaHasNotReachedWaitsThereAndOneOfTheReplicaGoesOnAtThePrimary() {
        Cluster primary = migrated();
        Cluster replica = primary.replica();
        try (OurLog log = logOf(primary);
                OurLog copy = logOf(replica);
                Sql onReplica = new NodePool(replica::dataSource).session("pause");
                OurLog.OurNode writing = log.open(100);
                OurLog.OurNode reading = copy.open(100)) {
            onReplica.run("select pg_wal_replay_pause()");
            writing.append(Boats.newBoat());
            Reading reader = new Reading(null);
            reader.read(writing.engine(), 1);
            reader.read(reading.engine(), 10);
            assertThat(reader.takeSeen()).hasSize(1);

            onReplica.run("select pg_wal_replay_resume()");
            writing.append(Boats.newBoat());
            await().atMost(SOON).until(() -> reading.store().log().head() == 2);
            reader.read(reading.engine(), 10);
            writing.append(Boats.newBoat());
            reader.read(writing.engine(), 10);

            assertThat(new Verdict(log.committedAfter(1)).on(reader.takeSeen())).isEmpty();
        }
    }

    private static String text(Sql sql, String question) {
        return sql.list(row -> row.getString(1), question).get(0);
    }
}
