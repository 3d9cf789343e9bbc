package dev.tenure.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.AppendConflict.AlreadyAnswered;
import dev.tenure.eventstore.append.AppendConflict.ClaimHeld;
import dev.tenure.eventstore.append.AppendConflict.MessageTaken;
import dev.tenure.eventstore.append.AppendConflict.StaleAggregate;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.sample.HeldLock;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Units that gather behind a held lock go in one transaction, and each fares by itself. */
class SharedCommitsIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final GroupCommitter log = (GroupCommitter) STORE.store().log();

    @Test
    void unitsThatWaitShareOneTransaction() throws SQLException {
        long before = log.head();

        List<Object> fates = appendTogether(List.of(Boats.newBoat(), Boats.newBoat(), Boats.newBoat()));

        assertThat(fates).containsExactly(new Appended(before + 2), new Appended(before + 3), new Appended(before + 4));
        assertThat(STORE.number("select count(distinct xmin::text) from events.event where position > " + (before + 1)))
                .isEqualTo(1);
    }

    @Test
    void theSecondUnitOnTheSameVersionFailsAlone() throws SQLException {
        UUID boat = UUID.randomUUID();
        AppendUnit first = Boats.unit(Boats.registered(boat));
        AppendUnit second = Boats.unit(Boats.registered(boat), Boats.moved(boat, 1));
        AppendUnit next = Boats.unit(Boats.moved(boat, 1));

        List<Object> fates = appendTogether(List.of(first, second, next));

        assertThat(fates.get(0)).isInstanceOf(Appended.class);
        assertThat(fates.get(1)).isInstanceOf(StaleAggregate.class);
        assertThat(fates.get(2)).isInstanceOf(Appended.class);
        assertThat(STORE.store().recordedEvents().ofAggregate(boat, 0, 10)).hasSize(2);
    }

    @Test
    void whatARefusedUnitWouldHaveClaimedStaysFree() throws SQLException {
        UUID boat = UUID.randomUUID();
        AppendUnit first = Boats.unit(Boats.registered(boat));
        AppendUnit refused = Boats.unit(Boats.registered(boat));
        refused.claim(Boats.berth("free"), UUID.randomUUID());
        AppendUnit taker = Boats.newBoat();
        UUID holder = UUID.randomUUID();
        taker.claim(Boats.berth("free"), holder);
        AppendUnit late = Boats.newBoat();
        late.claim(Boats.berth("free"), UUID.randomUUID());

        List<Object> fates = appendTogether(List.of(first, refused, taker, late));

        assertThat(fates.get(1)).isInstanceOf(StaleAggregate.class);
        assertThat(fates.get(2)).isInstanceOf(Appended.class);
        assertThat(fates.get(3)).isInstanceOf(ClaimHeld.class);
        assertThat(STORE.store().claims().holderOf(Boats.berth("free"))).contains(holder);
    }

    @Test
    void whateverOneIsRefusedForTheOthersAreAppendedWithoutAGap() throws SQLException {
        UUID boat = UUID.randomUUID();
        UUID holder = UUID.randomUUID();
        AppendUnit before = Boats.unit(Boats.registered(boat));
        before.claim(Boats.berth("kept"), holder);
        before.answer(Boats.answer("known", "{}"));
        STORE.store().log().append(before);
        long head = log.head();
        AppendUnit stale = Boats.unit(Boats.registered(boat));
        AppendUnit held = Boats.newBoat();
        held.claim(Boats.berth("kept"), UUID.randomUUID());
        AppendUnit own = Boats.unit(Boats.moved(boat, 1));
        own.claim(Boats.berth("kept"), holder);
        AppendUnit answered = Boats.newBoat();
        answered.answer(Boats.answer("known", "{}"));

        List<Object> fates =
                appendTogether(List.of(Boats.newBoat(), stale, Boats.newBoat(), held, own, answered, Boats.newBoat()));

        assertThat(fates)
                .filteredOn(Appended.class::isInstance)
                .containsExactlyInAnyOrder(
                        new Appended(head + 2), new Appended(head + 3), new Appended(head + 4), new Appended(head + 5));
        assertThat(fates.get(1)).isInstanceOf(StaleAggregate.class);
        assertThat(fates.get(3)).isInstanceOf(ClaimHeld.class);
        assertThat(fates.get(4)).isInstanceOf(Appended.class);
        assertThat(fates.get(5)).isInstanceOf(AlreadyAnswered.class);
        assertThat(STORE.number("select max(position) - count(*) from events.event"))
                .isZero();
        assertThat(STORE.number("select last_position from events.head")).isEqualTo(head + 5);
    }

    @Test
    void aRepeatInTheSameGroupIsToldTheFirstAnswer() throws SQLException {
        AppendUnit first = Boats.newBoat();
        first.answer(Boats.answer("twice", "{\"n\":1}"));
        AppendUnit repeat = Boats.newBoat();
        repeat.answer(Boats.answer("twice", "{\"n\":2}"));

        List<Object> fates = appendTogether(List.of(first, repeat));

        Appended appended = (Appended) fates.get(0);
        assertThat(fates.get(1)).isInstanceOfSatisfying(AlreadyAnswered.class, e -> {
            assertThat(e.answer().body()).isEqualTo("{\"n\":1}");
            assertThat(e.answer().position()).isEqualTo(appended.position());
        });
    }

    @Test
    void aMessageSentAndTakenInTheSameGroupIsWiped() throws SQLException {
        UUID id = UUID.randomUUID();
        AppendUnit sending = Boats.newBoat();
        sending.send(Boats.message(id));
        AppendUnit taking = new AppendUnit();
        taking.take(id);
        AppendUnit late = new AppendUnit();
        late.take(id);

        List<Object> fates = appendTogether(List.of(sending, taking, late));

        assertThat(fates.get(1)).isInstanceOf(Appended.class);
        assertThat(fates.get(2)).isInstanceOf(MessageTaken.class);
        assertThat(STORE.store().outgoingMessages().open(id)).isEmpty();
    }

    @Test
    void aClaimReleasedAndTakenByTheNextInTheSameGroupChangesHands() throws SQLException {
        UUID former = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        AppendUnit claiming = Boats.newBoat();
        claiming.claim(Boats.berth("passed on"), former);
        AppendUnit releasing = Boats.newBoat();
        releasing.release(Boats.berth("passed on"), former);
        AppendUnit taking = Boats.newBoat();
        taking.claim(Boats.berth("passed on"), next);

        appendTogether(List.of(claiming, releasing, taking));

        assertThat(STORE.store().claims().holderOf(Boats.berth("passed on"))).contains(next);
    }

    @Test
    void aUnitThatTheDatabaseCannotTakeFailsAlone() throws SQLException {
        long before = log.head();
        AppendUnit impossible = Boats.newBoat();
        impossible.claim(new ClaimKey("no\0text", "x"), UUID.randomUUID());

        List<Object> fates = appendTogether(List.of(Boats.newBoat(), impossible, Boats.newBoat()));

        assertThat(fates.get(0)).isEqualTo(new Appended(before + 2));
        assertThat(fates.get(1)).isInstanceOf(IllegalStateException.class);
        assertThat(fates.get(2)).isEqualTo(new Appended(before + 3));
    }

    @Test
    void closingAppendsWhatWaitsAndRefusesWhatComesAfter() throws Exception {
        PostgresEventStore other = STORE.open();
        GroupCommitter closing = (GroupCommitter) other.log();
        Thread closer = new Thread(other::close);
        CompletableFuture<Object> taken;
        CompletableFuture<Object> waiting;
        try (HeldLock lock = new HeldLock(STORE.postgres().dataSource())) {
            taken = append(closing, Boats.newBoat());
            await().until(lock::isWaitedFor);
            waiting = append(closing, Boats.newBoat());
            await().until(() -> closing.waiting() == 1);
            closer.start();
            await().until(() -> closer.getState() == Thread.State.TIMED_WAITING);
        }
        closer.join();
        assertThat(taken.join()).isInstanceOf(Appended.class);
        assertThat(waiting.join()).isInstanceOf(Appended.class);
        assertThatThrownBy(() -> closing.append(Boats.newBoat()))
                .isInstanceOf(LogUnavailable.class)
                .hasMessageContaining("closed");
    }

    /** The fates of the units; a unit before them occupies the committer until all of them wait in order. */
    private List<Object> appendTogether(List<AppendUnit> units) throws SQLException {
        List<CompletableFuture<Object>> fates = new ArrayList<>();
        try (HeldLock lock = new HeldLock(STORE.postgres().dataSource())) {
            CompletableFuture<Object> ahead = append(log, Boats.newBoat());
            await().until(() -> log.waiting() == 0 && lock.isWaitedFor());
            for (AppendUnit unit : units) {
                int waiting = fates.size() + 1;
                fates.add(append(log, unit));
                await().until(() -> log.waiting() == waiting);
            }
            assertThat(ahead).isNotDone();
        }
        return fates.stream().map(CompletableFuture::join).collect(Collectors.toList());
    }

    private static CompletableFuture<Object> append(EventLog log, AppendUnit unit) {
        return CompletableFuture.<Object>supplyAsync(() -> log.append(unit), task -> new Thread(task).start())
                .exceptionally(e -> e.getCause() == null ? e : e.getCause());
    }
}
