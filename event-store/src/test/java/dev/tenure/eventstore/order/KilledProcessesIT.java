package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.eventstore.sample.EventStoreExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Real processes, killed without a word while they write and while they read. */
class KilledProcessesIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final Ledger ledger = new Ledger();

    @Test
    void whatKilledWritersWereToldIsThereAndAReaderKilledInBetweenMissesNothing() throws Exception {
        NodePool database = NodePool.to(STORE.postgres());
        try (OurLog log = new OurLog(database);
                OurLog.OurNode node = log.open(100)) {
            Projection projection = new Projection(node, STORE.postgres().dataSource());
            for (int i = 0; i < 2; i++) {
                killAWriterAndAReader(projection);
            }
            while (projection.step()) {
                // until there is no more
            }
            List<Logged> committed = log.committedAfter(0);
            assertThat(ledger.differences(committed)).isEmpty();
            assertThat(new Model().goOn(committed, List.of())).isEmpty();
            assertThat(new Verdict(committed).on(projection.seen())).isEmpty();
            assertThat(ledger.accepted()).isGreaterThan(100);
        }
    }

    private void killAWriterAndAReader(Projection projection) throws Exception {
        try (OtherProcess writer = OtherProcess.start(WritingProcess.class, STORE.postgres());
                OtherProcess reader = OtherProcess.start(ProjectingProcess.class, STORE.postgres())) {
            int before = projection.seen().size();
            await("the reader has come to something")
                    .atMost(SOON)
                    .until(() -> projection.seen().size() > before + 100);
            reader.kill();
            await("the writer has gone on")
                    .atMost(SOON)
                    .until(() -> writer.said().size() > 200);
            writer.kill();
            WritingProcess.note(writer.said(), ledger);
        }
        await("the server has finished with what they had sent")
                .atMost(SOON)
                .until(() -> STORE.number("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and state = 'active' and application_name like '" + NodePool.NODE + "%'")
                        == 0);
    }
}
