package dev.tenure.eventstore.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.raw.Progress;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.sample.SampleLog;
import dev.tenure.eventstore.sealing.DataKeys;
import dev.tenure.eventstore.verify.LogVerifier;
import dev.tenure.eventstore.verify.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A store with a short log and an empty one, which are so again after each test. */
abstract class OverTwoStores {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    @RegisterExtension
    static final EventStoreExtension OTHER = new EventStoreExtension();

    static final SampleLog LOG = new SampleLog(STORE);
    static final SampleLog COPY = new SampleLog(OTHER);
    private static final byte[] PROOF = {1, 2, 3};
    private static final List<String> CONTENT = List.of("event e", "link e", "data_key e", "erased e", "claim e");

    @TempDir
    Path directory = Path.of("");

    @BeforeAll
    static void aLogIsThere() {
        LOG.write();
    }

    @AfterEach
    void bothArePutBack() {
        LOG.restore();
        COPY.empty();
    }

    Path export() throws IOException {
        Path file = directory.resolve("log.jsonl");
        Files.deleteIfExists(file);
        exporter(STORE).toFile(file, 1, Progress.NONE);
        return file;
    }

    static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    static LogImport.Read importOf(Path file) throws IOException {
        return importer(OTHER, LogImport.BATCH).from(file, Progress.NONE);
    }

    static LogImport importer(EventStoreExtension store, int batch) {
        return importer(store, EventStoreExtension.KEYS.dataKeys(), batch);
    }

    static LogImport importer(EventStoreExtension store, DataKeys keys, int batch) {
        return new LogImport(store.postgres().dataSource(), PROOF, keys, batch);
    }

    static LogExport exporter(EventStoreExtension store) {
        return new LogExport(store.postgres().dataSource(), clock(), PROOF);
    }

    static Clock clock() {
        return Clock.fixed(Boats.NOON, ZoneOffset.UTC);
    }

    static List<String> content(EventStoreExtension store) {
        return CONTENT.stream()
                .flatMap(table -> store.texts("select e::text from events." + table + " order by 1").stream())
                .toList();
    }

    static Report verify(EventStoreExtension store) throws InterruptedException {
        return new LogVerifier(
                        store.postgres().dataSource(),
                        STORE.store().serializer(),
                        NoOpEventUpcaster.INSTANCE,
                        EventStoreExtension.KEYS.dataKeys())
                .verify(LogVerifier.Scope.whole(), Progress.NONE);
    }

    void assertRefused(Path file, int line, String why) throws IOException {
        assertThatThrownBy(() -> importOf(file))
                .isInstanceOf(TransferRefused.class)
                .hasMessageContaining("line " + line + " of " + file + ": ")
                .hasMessageContaining(why);
        assertThat(OTHER.number("select last_position from events.head")).isIn(0L, SampleLog.HEAD);
        assertThat(OTHER.number("select count(*) from events.data_key")).isZero();
        COPY.empty();
    }
}
