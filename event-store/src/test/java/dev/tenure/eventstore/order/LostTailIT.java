package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tenure.eventstore.append.AppendConflict;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.Appended;
import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.eventstore.read.LostPlace;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.testing.debian.Cluster;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Five units reached the replica, four were lost with the primary; the address now leads to the replica. */
class LostTailIT extends OnServers {
    private final UUID boat = UUID.randomUUID();
    private final AtomicInteger newEpochs = new AtomicInteger();
    private Cluster primary;
    private Cluster replica;
    private PGSimpleDataSource address;
    private OurLog log;
    private OurLog.OurNode node;

    @BeforeEach
    void writeOnAPrimaryWithAReplica() {
        primary = migrated();
        replica = primary.replica();
        address = primary.dataSource();
        log = new OurLog(new NodePool(() -> address));
        node = log.open(100);
        node.store().onNewEpoch(newEpochs::incrementAndGet);
        for (int sequence = 0; sequence < 5; sequence++) {
            node.append(Boats.unit(Boats.moved(boat, sequence)));
        }
        try (OurLog copy = logOf(replica);
                OurLog.OurNode there = copy.open(1)) {
            await().atMost(SOON).until(() -> there.store().log().head() == 5);
        }
        replica.stop();
    }

    @AfterEach
    void close() {
        node.close();
        log.close();
    }

    @Test
    void readersBehindTheLossGoOnAndThoseAheadAreRefused() throws InterruptedException {
        Reading behind = new Reading(null);
        behind.read(node.engine(), 3);
        Reading atTheEdge = new Reading(null);
        atTheEdge.read(node.engine(), 5);
        Reading ahead = readBeyondWhatTheReplicaHas();

        failOver();

        assertRefused(ahead);
        assertThatThrownBy(() -> appended(Boats.unit(Boats.moved(boat, 5))))
                .as("what was on its way to the server that is gone is to be decided anew")
                .isInstanceOf(AppendConflict.class);
        for (int sequence = 5; sequence < 15; sequence++) {
            assertThat(appended(Boats.unit(Boats.moved(boat, sequence))).position())
                    .isEqualTo(sequence + 1);
        }
        assertRefused(ahead);
        behind.read(node.engine(), 3);
        behind.follow(node.store().tail(), 3);
        behind.read(node.engine(), 100);
        atTheEdge.read(node.engine(), 100);
        assertThat(verdictOn(behind)).isEmpty();
        assertThat(verdictOn(atTheEdge)).isEmpty();
    }

    @Test
    void aDecisionMadeOnWhatWasLostIsRefusedEvenWhereTheSequenceFitsAgain() throws InterruptedException {
        readBeyondWhatTheReplicaHas();
        long decidedIn = node.store().log().epoch();
        failOver();

        assertThatThrownBy(() -> appended(Boats.unit(Boats.moved(boat, 9)))).isInstanceOf(AppendConflict.class);
        for (int sequence = 5; sequence < 9; sequence++) {
            appended(Boats.unit(Boats.moved(boat, sequence)));
        }
        AppendUnit stale = Boats.unit(Boats.moved(boat, 9));
        stale.decidedIn(decidedIn);
        assertThatThrownBy(() -> appended(stale)).isInstanceOf(AppendConflict.class);

        assertThat(log.committedAfter(0)).hasSize(9);
        assertThat(node.store().log().epoch()).isNotEqualTo(decidedIn);
        assertThat(newEpochs).as("whoever keeps what was read is told").hasValue(1);
        assertThat(appended(Boats.unit(Boats.moved(boat, 9)))).isEqualTo(new Appended(10));
    }

    private Reading readBeyondWhatTheReplicaHas() {
        for (int sequence = 5; sequence < 9; sequence++) {
            node.append(Boats.unit(Boats.moved(boat, sequence)));
        }
        Reading ahead = new Reading(null);
        ahead.read(node.engine(), 9);
        assertThat(ahead.takeSeen()).hasSize(9);
        return ahead;
    }

    private void failOver() {
        primary.kill();
        replica.start();
        replica.promote();
        address.setPortNumbers(new int[] {replica.port()});
    }

    /** By pages and by the tail, and nothing more is shown. */
    private void assertRefused(Reading ahead) {
        assertThatThrownBy(() -> available(() -> {
                    ahead.read(node.engine(), 10);
                    return true;
                }))
                .isInstanceOf(LostPlace.class)
                .hasMessageContaining("position 9");
        assertThatThrownBy(() -> available(() -> {
                    ahead.follow(node.store().tail(), 1);
                    return true;
                }))
                .isInstanceOf(LostPlace.class);
        assertThat(ahead.takeSeen()).isEmpty();
    }

    private interface Task<T> {
        T get() throws InterruptedException;
    }

    private Appended appended(AppendUnit unit) throws InterruptedException {
        return available(() -> node.store().log().append(unit));
    }

    /** Connections to the server that is gone have to be found out first. */
    private static <T> T available(Task<T> task) throws InterruptedException {
        Round round = Round.of(SOON);
        while (true) {
            try {
                return task.get();
            } catch (LogUnavailable notYet) {
                if (!round.goesOn()) {
                    throw notYet;
                }
            }
        }
    }

    private List<String> verdictOn(Reading reader) {
        return new Verdict(log.committedAfter(0)).on(reader.takeSeen());
    }
}
