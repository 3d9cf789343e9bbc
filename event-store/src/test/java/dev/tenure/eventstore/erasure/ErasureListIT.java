package dev.tenure.eventstore.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.AppendConflict;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was erased stays erased, whatever the database is put back from and whenever a process is killed. */
class ErasureListIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    @TempDir
    Path folder = Path.of("");

    private final UUID boat = UUID.randomUUID();

    private ErasureList list() {
        return new ErasureList(folder.resolve("erasures.jsonl"));
    }

    @BeforeEach
    void nobodyIsErasedYet() {
        STORE.execute("truncate events.erased");
        append(Boats.unit(Boats.registered(boat)));
    }

    /** By a process that keeps no list and ends. */
    private static void append(AppendUnit unit) {
        try (PostgresEventStore store = STORE.open()) {
            store.log().append(unit);
        }
    }

    @Test
    @Rule("LEA-5")
    void anErasureIsOnTheListBeforeAnybodyIsTold() throws IOException {
        try (PostgresEventStore store = STORE.open()) {
            store.keepErasures(list());

            store.log().append(erasing(boat));

            assertThat(Files.readString(list().file()))
                    .matches("\\{\"person\":\"" + boat + "\",\"erasedAt\":\"[^\"]+Z\"}\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list().file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @Rule("LEA-5")
    void aProcessKilledBetweenTheErasureAndTheListLeavesItToTheNextStart() {
        append(erasing(boat)); // durable; this process never comes to the list

        try (PostgresEventStore next = STORE.open()) {
            next.keepErasures(list());
        }

        assertThat(list().read()).containsOnlyKeys(boat);
    }

    @Test
    @Rule("LEA-5")
    void anOlderBackupRevivesNobody() {
        String key = key();
        UUID other = UUID.randomUUID();
        append(Boats.unit(Boats.registered(other)));
        try (PostgresEventStore store = STORE.open()) {
            store.keepErasures(list());
            store.log().append(erasing(boat));
        }
        putBack(key);
        try (PostgresEventStore warm = STORE.open()) {
            assertThat(json(warm, boat)).contains(Boats.SKIPPER);

            try (PostgresEventStore started = STORE.open()) {
                started.keepErasures(list());

                assertThat(json(started, boat)).doesNotContain(Boats.SKIPPER);
            }
            assertThat(json(warm, boat)).doesNotContain(Boats.SKIPPER);
            assertThat(json(warm, other)).contains(Boats.SKIPPER);
            assertThatThrownBy(() -> warm.log().append(Boats.unit(Boats.registered(boat))))
                    .isInstanceOf(AppendConflict.class);
        }
        assertThat(list().read()).containsOnlyKeys(boat);
    }

    @Test
    @Rule("LEA-5")
    void aLogThatTurnsOutToBeOnAnotherServerRevivesNobody() {
        String key = key();
        try (PostgresEventStore store = STORE.open()) {
            store.keepErasures(list());
            store.log().append(erasing(boat));
            putBack(key);
            STORE.execute("update events.epoch set server = 'the one before' where ordinal ="
                    + " (select max(ordinal) from events.epoch)");
            STORE.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");

            // the first unit finds that out, and was decided on the other server
            assertThat(catchThrowable(() -> store.log().append(Boats.newBoat())))
                    .isInstanceOf(AppendConflict.StaleAggregate.class);

            assertThat(json(store, boat)).doesNotContain(Boats.SKIPPER);
        }
    }

    @Test
    void anErasureThatWasRefusedIsNotListedAndErasesNobody() {
        try (PostgresEventStore store = STORE.open()) {
            store.keepErasures(list());
            AppendUnit refused = erasing(boat);
            refused.expectVersion(boat, 7);

            assertThatThrownBy(() -> store.log().append(refused)).isInstanceOf(AppendConflict.class);

            assertThat(list().read()).isEmpty();
            store.keepErasures(list());
            assertThat(json(store, boat)).contains(Boats.SKIPPER);
        }
    }

    @Test
    void nobodyIsErasedWhomTheListCannotTake() throws IOException {
        Path place = folder.resolve("place");
        try (PostgresEventStore store = STORE.open()) {
            store.keepErasures(new ErasureList(place.resolve("erasures.jsonl")));
            Files.writeString(place, "no folder");

            assertThatThrownBy(() -> store.log().append(erasing(boat)))
                    .isInstanceOf(LogUnavailable.class)
                    .hasMessageContaining("nothing was erased");

            assertThat(json(store, boat)).contains(Boats.SKIPPER);
        }
    }

    @Test
    void aTornLastLineIsDroppedAndADamagedOneIsNamed() throws IOException {
        UUID first = UUID.randomUUID();
        list().add(List.of(new Erasure(first, Boats.NOON)));
        Files.writeString(list().file(), "{\"person\":\"" + boat, StandardOpenOption.APPEND);

        assertThat(list().read()).containsOnlyKeys(first);
        list().add(List.of(new Erasure(boat, Boats.NOON), new Erasure(first, Boats.NOON)));
        assertThat(list().read()).containsOnlyKeys(first, boat);
        assertThat(Files.readAllLines(list().file())).hasSize(2);

        Files.writeString(list().file(), "somebody\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> list().read())
                .isInstanceOf(ErasureListRefused.class)
                .hasMessageContaining("is damaged in line 3");
    }

    private String key() {
        return STORE.texts("select encode(wrapped, 'hex') from events.data_key where person = '" + boat + "'")
                .get(0);
    }

    /** As a dump from before the erasure would have it. */
    private void putBack(String key) {
        STORE.execute("delete from events.erased where person = '" + boat + "'");
        STORE.execute("insert into events.data_key values ('" + boat + "', decode('" + key + "', 'hex'))");
    }

    private static AppendUnit erasing(UUID person) {
        AppendUnit unit = new AppendUnit();
        unit.erase(person);
        return unit;
    }

    private static String json(PostgresEventStore store, UUID person) {
        return store.recordedEvents().ofAggregate(person, 0, 10).get(0).json();
    }
}
