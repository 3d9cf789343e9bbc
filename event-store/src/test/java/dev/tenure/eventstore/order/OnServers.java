package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.database.SchemaMigrations;
import dev.tenure.database.SchemaOwner;
import dev.tenure.testing.debian.Cluster;
import dev.tenure.testing.debian.DebianPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What tests on whole servers share: a migrated server, writers on it, and random numbers whose seed is printed. */
abstract class OnServers {
    static final Duration SOON = Duration.ofSeconds(60);

    @RegisterExtension
    final DebianPostgres postgres = new DebianPostgres();

    final Random random = new Random(seed());
    final Ledger ledger = new Ledger();
    final RandomUnits units = RandomUnits.inEachOthersWay(random);
    final Round round = Round.of(Duration.ofMinutes(3));

    private static long seed() {
        long seed = Long.getLong("tenure.seed", new Random().nextLong());
        System.out.println("on whole servers with -Dtenure.seed=" + seed);
        return seed;
    }

    final Cluster migrated() {
        Cluster server = postgres.newCluster();
        SchemaMigrations.migrate(server.dataSource(), List.of(new SchemaOwner("events", "db/migration/events")));
        return server;
    }

    static OurLog logOf(Cluster server) {
        return new OurLog(new NodePool(server::dataSource));
    }

    final void write(Crew crew, OurLog.OurNode node, int writers) {
        for (int i = 0; i < writers; i++) {
            crew.start(own -> new Writer(node, units, ledger).run(own, round), random.nextLong());
        }
    }

    final Follower follow(Crew crew, OurLog log, int pageSize) {
        Follower reader = crew.keep(new Follower(log, pageSize, null));
        crew.start(own -> reader.run(own, round), random.nextLong());
        return reader;
    }

    final void awaitMore(int units) {
        int before = ledger.accepted();
        await(units + " more units are accepted").atMost(SOON).until(() -> ledger.accepted() >= before + units);
    }

    final void assertSame(OurLog log, List<Follower> readers) {
        assertThat(new Comparison(log).of(ledger, readers)).isEmpty();
    }
}
