package dev.tenure.eventstore.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.raw.Progress;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import dev.tenure.eventstore.sample.SampleLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The log and one aggregate, written out. */
class ExportIT extends OverTwoStores {
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
}
