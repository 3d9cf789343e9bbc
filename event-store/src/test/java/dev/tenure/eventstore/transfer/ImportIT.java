package dev.tenure.eventstore.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.raw.Progress;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.SampleLog;
import dev.tenure.eventstore.verify.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A log read in is the same log, and goes on being one. */
class ImportIT extends OverTwoStores {
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
}
