package dev.tenure.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tenure.eventstore.EventStoreSettings;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.sample.HeldLock;
import dev.tenure.eventstore.sample.TroubledDataSource;
import dev.tenure.eventstore.sample.TroubledDataSource.Trouble;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody is told "failed" about what is durable, nothing is half-written, and the next unit goes through. */
class LostConnectionsIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final TroubledDataSource troubled =
            new TroubledDataSource(STORE.postgres().dataSource());
    private final UUID boat = UUID.randomUUID();
    private PostgresEventStore store = STORE.store();

    @BeforeEach
    void openOverTroubledConnections() {
        store = PostgresEventStore.open(
                troubled.dataSource(),
                Boats.NAMES,
                Clock.systemUTC(),
                EventStoreExtension.KEYS,
                PostgresEventStore.Options.defaults().with(impatient()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCommitThatWasNotAnsweredButTookPlaceIsFoundOut() {
        long before = store.log().head();
        troubled.expect(Trouble.LOST_AFTER_COMMIT);

        assertThat(store.log().append(registering())).isEqualTo(new Appended(before + 1));

        assertThatTheLogGoesOnFrom(before + 1);
    }

    @Test
    void aUnitWithoutEventsIsFoundOutToo() {
        troubled.expect(Trouble.LOST_AFTER_COMMIT);
        AppendUnit unit = new AppendUnit();
        unit.answer(Boats.answer("unanswered", "{}"));

        store.log().append(unit);

        assertThat(store.answers().find("unanswered")).isPresent();
    }

    @Test
    void aGroupThatNeverArrivedIsSentAgain() {
        long before = store.log().head();
        troubled.expect(Trouble.LOST_BEFORE_COMMIT);
        AppendUnit unit = registering();
        unit.claim(Boats.berth("half"), boat);

        assertThat(store.log().append(unit)).isEqualTo(new Appended(before + 1));

        assertThat(store.claims().holderOf(Boats.berth("half"))).contains(boat);
        assertThatTheLogGoesOnFrom(before + 1);
    }

    @Test
    void anOutcomeThatCannotBeFoundOutIsNotGuessed() {
        store.log().append(Boats.newBoat());
        long before = store.log().head();
        troubled.expect(Trouble.LOST_AFTER_COMMIT_AND_GONE);
        AppendUnit unit = registering();
        unit.answer(Boats.answer("perhaps", "{}"));

        assertThatThrownBy(() -> store.log().append(unit)).isInstanceOf(LogUnavailable.class);

        troubled.expect(Trouble.NONE);
        AppendUnit repeat = registering();
        repeat.answer(Boats.answer("perhaps", "{}"));
        assertThatThrownBy(() -> store.log().append(repeat)).isInstanceOf(AppendConflict.AlreadyAnswered.class);
        assertThatTheLogGoesOnFrom(before + 1);
    }

    @Test
    void aSessionThatTheServerEndedBeforeTheCommitIsReplaced() throws SQLException {
        store.log().append(Boats.newBoat());
        long before = store.log().head();
        CompletableFuture<Appended> fate;
        try (HeldLock lock = new HeldLock(STORE.postgres().dataSource())) {
            fate = CompletableFuture.supplyAsync(() -> store.log().append(registering()));
            await().until(lock::isWaitedFor);
            lock.endSessionsThatWait();
        }
        assertThat(fate.join()).isEqualTo(new Appended(before + 1));
    }

    @Test
    void aServerThatDoesNotAnswerIsUnavailableInBoundedTime() throws SQLException {
        long before = store.log().head();
        try (HeldLock lock = new HeldLock(STORE.postgres().dataSource())) {
            assertThatThrownBy(() -> store.log().append(registering())).isInstanceOf(LogUnavailable.class);
            assertThat(lock).isNotNull();
        }
        assertThatTheLogGoesOnFrom(before);
    }

    private AppendUnit registering() {
        return Boats.unit(Boats.registered(boat));
    }

    private void assertThatTheLogGoesOnFrom(long position) {
        assertThat(store.log().append(Boats.newBoat())).isEqualTo(new Appended(position + 1));
        assertThat(STORE.number("select count(*) from events.event")).isEqualTo(position + 1);
    }

    private static EventStoreSettings impatient() {
        return new EventStoreSettings(
                100,
                200,
                5000,
                100,
                Duration.ofSeconds(10),
                Duration.ofMillis(800),
                Duration.ofSeconds(2),
                Duration.ofMillis(500),
                Optional.empty());
    }
}
