package dev.tenure.eventstore.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.sealing.KeysRefused;
import dev.tenure.eventstore.sealing.NotOpened;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Keys get successors beside readers and writers, in small steps, and everything opens all the time. */
class KeyRotationIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    @TempDir
    Path folder = Path.of("");

    private final List<String> said = new CopyOnWriteArrayList<>();

    private Path file() {
        return folder.resolve("keys.json");
    }

    private Keys keys() {
        return Keys.load(file(), true);
    }

    @BeforeEach
    void nothingIsStoredUnderOtherKeys() {
        STORE.execute("alter table events.data_key drop constraint if exists data_key_not_retired");
        STORE.execute("truncate events.data_key, events.used_key");
    }

    @Test
    void everythingOpensWhileAWriterAndAReaderGoOn() throws Exception {
        keys();
        List<UUID> boats = new CopyOnWriteArrayList<>(register(keys(), 20));
        AtomicBoolean stopWriting = new AtomicBoolean();
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (PostgresEventStore writer = STORE.open(keys());
                PostgresEventStore reader = STORE.open(keys())) {
            Future<?> writing = threads.submit(() -> until(stopWriting, both, () -> {
                UUID boat = UUID.randomUUID();
                writer.log().append(Boats.unit(Boats.registered(boat)));
                boats.add(boat);
            }));
            Future<?> reading = threads.submit(() -> until(stop, both, () -> requireReadable(reader, boats)));
            assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();

            rotate(keys(), 3);
            stopWriting.set(true);
            writing.get();
            rotate(keys(), 3);
            new KeyRotation(keys(), STORE.postgres().dataSource(), said::add).retire();
            stop.set(true);
            reading.get();

            UUID last = UUID.randomUUID();
            writer.log().append(Boats.unit(Boats.registered(last)));
            boats.add(last);
            requireReadable(reader, boats);
        } finally {
            threads.shutdownNow();
        }
        assertThat(keys().keysets().wrapping().ids()).hasSize(1);
        assertThat(keys().keysets().sealing().ids()).hasSizeGreaterThan(1); // kept for what was sealed before
        requireReadable(boats);
    }

    @Test
    void aRotationThatWasKilledGoesOnWhereItWas() {
        List<UUID> boats = register(keys(), 9);
        Consumer<String> killer = line -> {
            if (line.endsWith("wrapped anew")) {
                throw new Killed();
            }
        };
        assertThatThrownBy(() -> new KeyRotation(keys(), STORE.postgres().dataSource(), killer, 2).rotate())
                .isInstanceOf(Killed.class);
        requireReadable(boats);
        int primary = keys().keysets().wrapping().primary();

        assertThat(rotate(keys(), 2)).isZero();

        assertThat(said).first().asString().startsWith("7 data keys are wrapped with older keys: going on");
        assertThat(keys().keysets().wrapping().primary()).isEqualTo(primary);
        requireReadable(boats);
    }

    @Test
    void anErasureAmidARotationIsNotUndone() {
        List<UUID> boats = register(keys(), 9);
        try (PostgresEventStore other = STORE.open(keys())) {
            new KeyRotation(
                            keys(),
                            STORE.postgres().dataSource(),
                            line -> {
                                AppendUnit unit = new AppendUnit();
                                boats.forEach(unit::erase);
                                other.log().append(unit);
                            },
                            2)
                    .rotate();
        }
        assertThat(STORE.number("select count(*) from events.data_key")).isZero();
    }

    @Test
    void theFileKeepsItsRightsAndWhatIsSealedOpensAfterwards() throws IOException {
        Keys before = keys();
        byte[] sealed = before.sealer().seal(new byte[] {1, 2, 3}, "message");
        register(before, 1);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

        rotate(keys(), 10);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-r-----");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        Keys after = keys();
        assertThat(after.sealer().open(sealed, "message")).containsExactly(1, 2, 3);
        // a process that read the file before opens what one that read it later has sealed
        assertThat(before.sealer().open(after.sealer().seal(new byte[] {4}, "x"), "x"))
                .containsExactly(4);
        assertThat(after.keyedHash().of("a", "b")).isEqualTo(before.keyedHash().of("a", "b"));
    }

    @Test
    void anOlderFileAndAWrongOneAreNamed() throws IOException {
        byte[] older = content();
        List<UUID> boats = register(keys(), 2);
        rotate(keys(), 10);
        byte[] newer = Files.readAllBytes(file());
        Files.write(file(), older);

        assertThatThrownBy(() -> new UsedKeys(STORE.postgres().dataSource()).confirm(keys()))
                .isInstanceOf(KeysRefused.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("is older than the database: keys were rotated since")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> rotate(keys(), 10)).isInstanceOf(KeysRefused.class);
        assertThatThrownBy(() -> requireReadable(boats)).isInstanceOf(NotOpened.class);

        Files.write(file(), newer);
        new UsedKeys(STORE.postgres().dataSource()).confirm(keys());
        requireReadable(boats);
        Keys running = keys();
        Files.write(file(), Keys.generate().keysets().toJson().getBytes(StandardCharsets.UTF_8));
        assertThat(running.keysets().wrapping().ids()).hasSize(2); // another database's file is not taken over
    }

    @Test
    void oldKeysAreNotDroppedWhileSomethingIsWrappedWithThemAndNothingIsAfterwards() throws IOException {
        String older = new String(content(), StandardCharsets.UTF_8);
        List<UUID> boats = register(keys(), 3);
        rotate(keys(), 10);
        Keys lagging = Keys.given(older, "the keys of a process that lags behind");
        boats.addAll(register(lagging, 1));

        assertThatThrownBy(() -> new KeyRotation(keys(), STORE.postgres().dataSource(), said::add).retire())
                .isInstanceOf(RotationRefused.class)
                .hasMessageContaining("still wrapped with old keys");
        requireReadable(boats);
        assertThat(rotate(keys(), 10)).isZero();
        new KeyRotation(keys(), STORE.postgres().dataSource(), said::add).retire();

        requireReadable(boats);
        assertThatThrownBy(() -> register(lagging, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("refused");
        new KeyRotation(keys(), STORE.postgres().dataSource(), said::add).retire();
        assertThat(said).last().asString().startsWith("There are no old keys");
    }

    @Test
    void keysFromTheEnvironmentAreRotatedInTwoStepsThatTheOperatorTakes() {
        String given = Keys.generate().keysets().toJson();
        List<UUID> boats = register(environment(given), 3);
        Keys first = environment(given);
        new UsedKeys(STORE.postgres().dataSource()).confirm(first);

        rotate(first, 10);
        assertThat(said.get(0)).startsWith("Step 1 of 2: set TENURE_KEYS");
        String added = said.get(1);
        assertThat(environment(added).keysets().wrapping().primary())
                .isEqualTo(first.keysets().wrapping().primary());
        rotate(environment(added), 10);
        assertThat(said.get(0)).startsWith("Step 2 of 2");
        String second = said.get(1);

        boats.addAll(register(environment(second), 1)); // one process has taken the second step already
        requireReadable(environment(added), boats); // and those of the first open what it wraps
        assertThat(rotate(environment(second), 10)).isZero();
        new KeyRotation(environment(second), STORE.postgres().dataSource(), said::add).retire();
        String left = said.get(said.size() - 1);

        assertThat(environment(left).keysets().wrapping().ids()).hasSize(1);
        requireReadable(environment(left), boats);
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Keys environment(String json) {
        return Keys.given(json, "TENURE_KEYS");
    }

    private byte[] content() throws IOException {
        keys();
        return Files.readAllBytes(file());
    }

    private long rotate(Keys with, int batch) {
        said.clear();
        return new KeyRotation(with, STORE.postgres().dataSource(), said::add, batch).rotate();
    }

    private static void until(AtomicBoolean stop, CountDownLatch begun, Runnable task) {
        do {
            task.run();
            begun.countDown();
        } while (!stop.get());
    }

    private static List<UUID> register(Keys with, int count) {
        List<UUID> boats = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boats.add(UUID.randomUUID());
        }
        register(with, boats.toArray(UUID[]::new));
        return boats;
    }

    private static void register(Keys with, UUID... boats) {
        try (PostgresEventStore store = STORE.open(with)) {
            for (UUID boat : boats) {
                store.log().append(Boats.unit(Boats.registered(boat)));
            }
        }
    }

    private void requireReadable(List<UUID> boats) {
        requireReadable(keys(), boats);
    }

    private static void requireReadable(Keys with, List<UUID> boats) {
        try (PostgresEventStore store = STORE.open(with)) {
            requireReadable(store, boats);
        }
    }

    private static void requireReadable(PostgresEventStore store, List<UUID> all) {
        List<UUID> boats = List.copyOf(all); // a writer may add to them
        assertThat(store.recordedEvents().ofAggregates(boats))
                .hasSizeGreaterThanOrEqualTo(boats.size())
                .allSatisfy(event -> assertThat(event.json()).contains(Boats.SKIPPER));
    }
}
