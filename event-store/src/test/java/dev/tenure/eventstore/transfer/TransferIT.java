package dev.tenure.eventstore.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.raw.Progress;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.sample.SampleLog;
import dev.tenure.eventstore.verify.LogVerifier;
import dev.tenure.eventstore.verify.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TransferIT {
    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    @RegisterExtension
    static final EventStoreExtension OTHER = new EventStoreExtension();

    private static final SampleLog LOG = new SampleLog(STORE);
    private static final SampleLog COPY = new SampleLog(OTHER);
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

    @Test
    void theCopyIsTheSameLogWithTheSameChain() throws Exception {
        LogImport.Read read = importOf(export());

        assertThat(read).isEqualTo(new LogImport.Read(0, SampleLog.HEAD));
        assertThat(content(OTHER)).isEqualTo(content(STORE));
        Report copied = verify(OTHER);
        assertThat(copied.findings()).isEmpty();
        assertThat(copied.head().toString()).isEqualTo(verify(STORE).head().toString());
    }

    @Test
    void theCopyBeginsAnEpochOfItsOwnAndKnowsThoseBefore() throws Exception {
        importOf(export());

        List<String> before = STORE.texts("select epoch from events.epoch order by ordinal");
        List<String> after = OTHER.texts("select epoch from events.epoch order by ordinal");
        assertThat(after).hasSize(before.size() + 1).startsWith(before.toArray(String[]::new));
        assertThat(OTHER.number("select from_position from events.epoch order by ordinal desc limit 1"))
                .isEqualTo(SampleLog.HEAD);
        assertThat(OTHER.texts("select epoch from events.head")).containsExactly(after.get(after.size() - 1));
    }

    @Test
    void theCopyTakesFurtherEventsAndClaims() throws Exception {
        importOf(export());
        try (var store = OTHER.open()) {
            AppendUnit unit = Boats.unit(Boats.moved(SampleLog.ONE, 6));
            unit.release(Boats.berth("first berth"), SampleLog.ONE);
            unit.claim(Boats.berth("fourth berth"), SampleLog.ONE);
            store.log().append(unit);
        }

        assertThat(verify(OTHER).findings()).isEmpty();
        assertThat(OTHER.number("select last_position from events.head")).isEqualTo(SampleLog.HEAD + 1);
    }

    @Test
    void anExportGoesOnWhereItsFileEnds() throws Exception {
        Path whole = export();
        byte[] bytes = Files.readAllBytes(whole);
        for (int length = 0; length < bytes.length; length += 97) {
            Path cut = directory.resolve("cut.jsonl");
            Files.write(cut, Arrays.copyOf(bytes, length));

            LogExport.Written written = exporter(STORE).toFile(cut, 1, Progress.NONE);

            assertThat(written.complete()).isFalse();
            assertThat(lines(cut).subList(1, lines(cut).size()))
                    .as("cut at %d", length)
                    .isEqualTo(lines(whole).subList(1, lines(whole).size()));
        }
        assertThat(exporter(STORE).toFile(whole, 1, Progress.NONE).complete()).isTrue();
        assertThat(Files.readAllBytes(whole)).isEqualTo(bytes);
    }

    @Test
    void anImportThatWasKilledGoesOnFromWhatIsDurable() throws Exception {
        Path file = export();
        for (int killed = 1; killed <= 4; killed++) {
            int afterBatches = killed;
            int[] batches = {0};
            assertThatThrownBy(() -> importer(OTHER, 3).from(file, (done, of) -> {
                        if (++batches[0] == afterBatches) {
                            throw new IllegalStateException("killed");
                        }
                    }))
                    .hasMessage("killed");
            long durable = OTHER.number("select last_position from events.head");
            assertThat(durable).isPositive();

            LogImport.Read read = importer(OTHER, 3).from(file, Progress.NONE);

            assertThat(read).isEqualTo(new LogImport.Read(durable, SampleLog.HEAD));
            assertThat(content(OTHER)).isEqualTo(content(STORE));
            assertThat(verify(OTHER).findings()).isEmpty();
            COPY.empty();
        }
    }

    @Test
    void aRepeatedImportChangesNothing() throws Exception {
        Path file = export();
        importOf(file);
        List<String> epochs = OTHER.texts("select epoch from events.epoch order by ordinal");

        assertThat(importOf(file)).isEqualTo(new LogImport.Read(SampleLog.HEAD, SampleLog.HEAD));
        assertThat(content(OTHER)).isEqualTo(content(STORE));
        assertThat(OTHER.texts("select epoch from events.epoch order by ordinal"))
                .isEqualTo(epochs);
    }

    @Test
    void aLaterPartContinuesAnEarlierOne() throws Exception {
        Path early = export();
        importOf(early);
        STORE.store().log().append(Boats.unit(Boats.moved(SampleLog.ONE, 6)));
        Path later = directory.resolve("later.jsonl");
        exporter(STORE).toFile(later, SampleLog.HEAD + 1, Progress.NONE);

        assertThat(importOf(later)).isEqualTo(new LogImport.Read(SampleLog.HEAD, SampleLog.HEAD + 1));
        assertThat(content(OTHER)).isEqualTo(content(STORE));

        COPY.empty();
        assertRefused(later, 1, "a gap: this file begins at position 12, and the store ends at position 0");
    }

    @Test
    void nobodyIsUnErasedByAnOlderFile() throws Exception {
        Path file = export();
        importOf(file);
        OTHER.execute("insert into events.erased values ('" + SampleLog.TWO + "', 11, now());"
                + " delete from events.data_key where person = '" + SampleLog.TWO + "'");

        importOf(file);

        assertThat(OTHER.texts("select person from events.data_key")).containsExactly(SampleLog.ONE.toString());
    }

    @Test
    void aFileThatDoesNotFitIsRefusedByItsLineAndNothingIsWritten() throws Exception {
        assertRefused(changed(lines -> without(lines, 7)), 8, "a gap: position 6 where 5 is due");
        assertRefused(changed(lines -> without(lines, 4)), 5, "the events before it are 2 to 2");
        assertRefused(changed(lines -> swapped(lines, 7, 8)), 8, "a gap: position 6 where 5 is due");
        assertRefused(
                changed(lines -> replaced(lines, 7, "harbour 2", "harbour 9")), 8, "not the one that was chained");
        assertRefused(changed(lines -> replaced(lines, 7, ".123456Z", ".123457Z")), 8, "not the one that was chained");
        assertRefused(changed(lines -> without(lines, 5)), 9, "the events before it are 2 to 6");
        assertRefused(changed(lines -> replaced(lines, 0, "tenure-log", "other-log")), 1, "not an export of a log");
        assertRefused(changed(lines -> replaced(lines, 0, "\"version\":1", "\"version\":2")), 1, "is not known");
        assertRefused(changed(lines -> replaced(lines, 0, "010203", "010204")), 1, "another keys file");
        assertRefused(changed(lines -> replaced(lines, 3, "{", "[")), 4, "no whole JSON");
        assertRefused(changed(lines -> replaced(lines, 3, "\"position\":2", "\"position\":\"2\"")), 4, "position is");
        assertRefused(changed(lines -> lines.subList(0, lines.size() - 1)), 22, "without its closing line");
        assertRefused(changed(lines -> without(lines, 19)), 22, "are not those that were written");
        assertRefused(changed(lines -> replaced(lines, 21, "2026", "2025")), 23, "are not those that were written");
    }

    @Test
    void aLinkOfAnotherChainIsRefusedByItsLine() throws Exception {
        Path file = changed(lines -> {
            int link = lines.indexOf(lines.stream()
                    .filter(line -> line.contains("\"last\":6"))
                    .findFirst()
                    .orElseThrow());
            return replaced(lines, link, "\"hash\":\"", "\"hash\":\"00");
        });

        assertThatThrownBy(() -> importOf(file))
                .isInstanceOf(TransferRefused.class)
                .hasMessageContaining("line 10 of " + file);
        assertThat(OTHER.number("select count(*) from events.event")).isZero();
    }

    @Test
    void aStoreWithOtherEventsIsRefused() throws Exception {
        Path file = export();
        try (var store = OTHER.open()) {
            store.log().append(Boats.newBoat());
        }

        assertThatThrownBy(() -> importOf(file))
                .isInstanceOf(TransferRefused.class)
                .hasMessageContaining("line 3 of " + file)
                .hasMessageContaining("the store holds other events");
        assertThat(OTHER.number("select count(*) from events.event")).isEqualTo(1);
        assertThatThrownBy(() -> exporter(OTHER).toFile(cutOf(file), 1, Progress.NONE))
                .isInstanceOf(TransferRefused.class)
                .hasMessageContaining("the beginning of another log");
    }

    @Test
    void oneAggregateIsExportedInClearAndIsNoLog() throws Exception {
        String clear = aggregate(SampleLog.TWO, false);

        assertThat(clear)
                .contains(Boats.SKIPPER, "\"events\":3", "harbour-master")
                .doesNotContain(SampleLog.ONE + "");
        assertThat(aggregate(SampleLog.TWO, true)).doesNotContain(Boats.SKIPPER).contains("\"sealed\":\"");
        assertThat(aggregate(SampleLog.ERASED, false))
                .contains("\"personal\":\"erased\"")
                .doesNotContain(Boats.SKIPPER);
        Path file = Files.writeString(directory.resolve("aggregate.jsonl"), clear);
        assertRefused(file, 1, "cannot become a log again");
        assertThatThrownBy(() -> exporter(STORE).toFile(file, 1, Progress.NONE)).isInstanceOf(TransferRefused.class);
        assertThat(file).hasContent(clear);
    }

    private static String aggregate(UUID id, boolean sealed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AggregateExport(STORE.postgres().dataSource(), EventStoreExtension.KEYS.dataKeys(), clock())
                .write(id, sealed, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void assertRefused(Path file, int line, String why) throws IOException {
        assertThatThrownBy(() -> importOf(file))
                .isInstanceOf(TransferRefused.class)
                .hasMessageContaining("line " + line + " of " + file + ": ")
                .hasMessageContaining(why);
        assertThat(OTHER.number("select last_position from events.head")).isIn(0L, SampleLog.HEAD);
        assertThat(OTHER.number("select count(*) from events.data_key")).isZero();
        COPY.empty();
    }

    private Path export() throws IOException {
        Path file = directory.resolve("log.jsonl");
        Files.deleteIfExists(file);
        exporter(STORE).toFile(file, 1, Progress.NONE);
        return file;
    }

    private Path cutOf(Path file) throws IOException {
        List<String> lines = lines(file);
        return Files.write(directory.resolve("begun.jsonl"), lines.subList(0, 12));
    }

    private Path changed(UnaryOperator<List<String>> change) throws IOException {
        List<String> lines = change.apply(new ArrayList<>(lines(export())));
        return Files.write(directory.resolve("changed.jsonl"), lines);
    }

    private static List<String> without(List<String> lines, int index) {
        lines.remove(index);
        return lines;
    }

    private static List<String> swapped(List<String> lines, int one, int other) {
        Collections.swap(lines, one, other);
        return lines;
    }

    private static List<String> replaced(List<String> lines, int index, String from, String to) {
        assertThat(lines.get(index)).contains(from);
        lines.set(index, lines.get(index).replace(from, to));
        return lines;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    private static LogImport.Read importOf(Path file) throws IOException {
        return importer(OTHER, LogImport.BATCH).from(file, Progress.NONE);
    }

    private static LogImport importer(EventStoreExtension store, int batch) {
        return new LogImport(store.postgres().dataSource(), PROOF, batch);
    }

    private static LogExport exporter(EventStoreExtension store) {
        return new LogExport(store.postgres().dataSource(), clock(), PROOF);
    }

    private static Clock clock() {
        return Clock.fixed(Boats.NOON, ZoneOffset.UTC);
    }

    private static List<String> content(EventStoreExtension store) {
        return CONTENT.stream()
                .flatMap(table -> store.texts("select e::text from events." + table + " order by 1").stream())
                .toList();
    }

    private static Report verify(EventStoreExtension store) throws InterruptedException {
        return new LogVerifier(
                        store.postgres().dataSource(),
                        STORE.store().serializer(),
                        NoOpEventUpcaster.INSTANCE,
                        EventStoreExtension.KEYS.dataKeys())
                .verify(LogVerifier.Scope.whole(), Progress.NONE);
    }
}
