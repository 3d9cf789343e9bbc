package dev.tenure.eventstore.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.raw.Progress;
import dev.tenure.eventstore.sample.Boats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What does not fit is refused by its line, and nothing of it is taken. */
class RefusedImportIT extends OverTwoStores {
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
}
