package dev.tenure.eventstore.order;

import dev.tenure.testing.debian.Cluster;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrashedServerIT extends OnServers {
    @Test
    void whatWasToldAcceptedOutlivesTheKillingOfTheServerAndReadersGoOnFromTheirTokens() throws Exception {
        Cluster server = migrated();
        try (OurLog log = logOf(server);
                Crew crew = new Crew()) {
            write(crew, crew.keep(log.open(100)), 3);
            write(crew, crew.keep(log.open(100)), 3);
            List<Follower> readers = List.of(follow(crew, log, 3), follow(crew, log, 500));
            for (int crash = 0; crash < 2; crash++) {
                awaitMore(100);
                server.kill();
                server.start();
            }
            awaitMore(100);
            round.end();
            crew.join();

            assertSame(log, readers);
        }
    }
}
