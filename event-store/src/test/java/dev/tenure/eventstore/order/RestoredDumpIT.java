package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.eventstore.sample.Boats;
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
            for (int i = 0; i < 50; i++) {
                node.append(Boats.newBoat());
                after.step();
            }
            drain(after);

            assertThat(new Verdict(log.committedAfter(0)).on(after.seen())).isEmpty();
            assertThat(new Model().goOn(log.committedAfter(0), List.of())).isEmpty();
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
