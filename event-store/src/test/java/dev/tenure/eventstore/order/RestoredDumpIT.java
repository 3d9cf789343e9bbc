package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tenure.eventstore.read.LostPlace;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.stored.LogToken;
import dev.tenure.testing.debian.Cluster;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestoredDumpIT extends OnServers {
    @Test
    void aReaderWhoseTokenIsInADumpTakenAmidWritingGoesOnInAnotherServer() throws Exception {
        Cluster old = migrated();
        Path dump;
        try (OurLog log = logOf(old);
                Crew crew = new Crew()) {
            write(crew, crew.keep(log.open(100)), 4);
            Projection before = new Projection(crew.keep(log.open(100)), old.dataSource());
            crew.start(own -> project(before), random.nextLong());
            awaitMore(100);
            await().atMost(SOON).until(() -> before.seen().size() > 100);
            dump = old.dump();
            round.end();
            crew.join();
        }
        Cluster fresh = postgres.newCluster();
        fresh.restore(dump);
        try (OurLog log = logOf(fresh);
                OurLog.OurNode node = log.open(100)) {
            Projection after = new Projection(node, fresh.dataSource());
            assertThat(after.seen()).hasSizeBetween(100, log.committedAfter(0).size());
            append(node, 50);
            drain(after);

            assertThat(new Verdict(log.committedAfter(0)).on(after.seen())).isEmpty();
            assertThat(new Model().goOn(log.committedAfter(0), List.of())).isEmpty();
        }
    }

    @Test
    void aTokenFromBeyondTheDumpOrOfAnotherStoreIsRefusedAndOneFromBeforeGoesOn() {
        Cluster old = migrated();
        Cluster fresh = postgres.newCluster();
        Reading before = new Reading(null);
        Reading beyond = new Reading(null);
        try (OurLog log = logOf(old);
                OurLog.OurNode node = log.open(100)) {
            append(node, 3);
            before.read(node.engine(), 2);
            fresh.restore(old.dump());
            append(node, 2);
            beyond.read(node.engine(), 5);
        }
        try (OurLog log = logOf(fresh);
                OurLog.OurNode node = log.open(100)) {
            assertThatThrownBy(() -> beyond.read(node.engine(), 1)).isInstanceOf(LostPlace.class);
            append(node, 4);
            assertThatThrownBy(() -> beyond.read(node.engine(), 1))
                    .isInstanceOf(LostPlace.class)
                    .hasMessageContaining("position 5")
                    .hasMessageContaining("position 3");
            Reading another = new Reading(new LogToken(4711, 1));
            assertThatThrownBy(() -> another.read(node.engine(), 1))
                    .isInstanceOf(LostPlace.class)
                    .hasMessageContaining("another store");
            before.read(node.engine(), 100);
            assertThat(new Verdict(log.committedAfter(0)).on(before.takeSeen())).isEmpty();
        }
    }

    private static void append(OurLog.OurNode node, int units) {
        for (int i = 0; i < units; i++) {
            node.append(Boats.newBoat());
        }
    }

    private void project(Projection projection) {
        while (round.goesOn()) {
            projection.step();
        }
    }

    private static void drain(Projection projection) {
        while (projection.step()) {
            // until there is no more
        }
    }
}
