package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.Appended;
import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.eventstore.sample.BoatEvent.BoatId;
import dev.tenure.eventstore.sample.BoatEvent.BoatMoved;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each fault has a name, leaves nothing half-written, and lets writers and readers go on where they were. */
class FaultsIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final NodePool database = NodePool.to(STORE.postgres());
    private final OurLog log = new OurLog(database);
    private final long before = STORE.store().log().head();
    private final AppendUnit unit = Boats.newBoat();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aWriterWithoutAConnectionIsToldSoAndNothingIsWritten() throws SQLException {
        try (HikariDataSource pool = smallPool(1);
                PostgresEventStore store = open(pool)) {
            try (Connection taken = pool.getConnection()) {
                assertThat(taken.isValid(1)).isTrue();
                assertThatThrownBy(() -> store.log().append(unit)).isInstanceOf(LogUnavailable.class);
            }
            assertThat(log.committedAfter(before)).isEmpty();
            assertThat(store.log().append(Boats.newBoat())).isEqualTo(new Appended(before + 1));
        }
    }

    @Test
    void readersWithoutAConnectionWaitForOneAndHoldUpNoWriter() throws SQLException {
        try (HikariDataSource pool = smallPool(2);
                PostgresEventStore store = open(pool)) {
            store.log().append(unit);
            Reading reader = new Reading(STORE.store().storageEngine().createHeadToken());
            try (Connection taken = pool.getConnection()) {
                assertThat(taken.isValid(1)).isTrue();
                store.log().append(Boats.newBoat());
                assertThatThrownBy(() -> reader.read(store.storageEngine(), 10)).isInstanceOf(LogUnavailable.class);
            }
            reader.read(store.storageEngine(), 10);
            assertThat(new Verdict(log.committedAfter(before + 1)).on(reader.takeSeen()))
                    .isEmpty();
        }
    }

    @Test
    void aStatementThatTakesTooLongWithItsRowsWrittenLeavesNoneOfThem() {
        try (OurLog.OurNode slow = log.openSlow(Limits.withStatementsOf(Duration.ofMillis(300)))) {
            assertThatThrownBy(() -> slow.store().log().append(unit)).isInstanceOf(LogUnavailable.class);
            assertThat(log.committedAfter(before)).isEmpty();
            log.release();
            assertThat(slow.store().log().append(Boats.newBoat())).isEqualTo(new Appended(before + 1));
        }
    }

    @Test
    void aCommitterThatIsEndedWithItsRowsWrittenSendsTheUnitAgainAndItIsThereOnce() {
        try (OurLog.OurNode slow = log.openSlow()) {
            CompletableFuture<Appended> fate =
                    CompletableFuture.supplyAsync(() -> slow.store().log().append(unit));
            log.awaitOpenAppend();
            int first = log.openAppend().orElseThrow();
            log.end(first);
            await().until(() ->
                    log.openAppend().filter(session -> session != first).isPresent());
            log.release();

            assertThat(fate.join()).isEqualTo(new Appended(before + 1));
            assertThat(log.committedAfter(before)).hasSize(1);
            assertThat(slow.store().log().append(Boats.newBoat())).isEqualTo(new Appended(before + 2));
        }
    }

    @Test
    void aClockThatJumpsBackwardsMovesNoEvent() {
        Instant noon = Boats.NOON;
        List<Instant> clock = List.of(noon, noon.minusSeconds(86_400), noon.plusSeconds(1), noon.minusSeconds(1));
        Reading reader = new Reading(STORE.store().storageEngine().createHeadToken());
        for (Instant now : clock) {
            try (PostgresEventStore store = open(STORE.postgres().dataSource(), Clock.fixed(now, ZoneOffset.UTC))) {
                store.log().append(at(now));
                reader.read(store.storageEngine(), 10);
            }
        }
        assertThat(new Verdict(log.committedAfter(before)).on(reader.takeSeen()))
                .isEmpty();

        Reading sinceNoon = new Reading(STORE.store().storageEngine().createTokenAt(noon));
        sinceNoon.read(STORE.store().storageEngine(), 1_000);
        List<Logged> jumped = log.committedAfter(before);
        assertThat(sinceNoon.takeSeen())
                .contains(jumped.get(0).eventId(), jumped.get(2).eventId());
    }

    @Test
    void aTokenOfAnotherStoreIsRefused() {
        TrackingToken axons = GapAwareTrackingToken.newInstance(3, List.of(2L));
        assertThatThrownBy(() -> new Reading(axons).read(STORE.store().storageEngine(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token of another store");
    }

    private static AppendUnit at(Instant now) {
        UUID boat = UUID.randomUUID();
        return Boats.unit(new GenericDomainEventMessage<>(
                "boat",
                boat.toString(),
                0,
                new BoatMoved(new BoatId(boat), "harbour"),
                Map.of(),
                UUID.randomUUID().toString(),
                now));
    }

    private HikariDataSource smallPool(int connections) {
        HikariDataSource pool = database.open("small");
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(300);
        return pool;
    }

    private static PostgresEventStore open(HikariDataSource pool) {
        return open(pool, Clock.systemUTC());
    }

    private static PostgresEventStore open(DataSource pool, Clock clock) {
        return PostgresEventStore.open(pool, Boats.NAMES, clock, EventStoreExtension.KEYS);
    }
}
