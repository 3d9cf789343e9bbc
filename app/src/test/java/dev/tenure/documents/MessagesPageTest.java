package dev.tenure.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.sources.ProjectFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page of messages to the templates and to the rulebook. */
class MessagesPageTest {
    /** Of each rule that has somebody told, warned, reminded or notified, a message. */
    private static final List<String> TELLING = List.of(
            "DIR-3", "INA-3", "INA-4", "LEA-2", "LEA-3", "LEA-4", "ORG-1", "PW-7", "REG-5", "REG-11", "REN-1", "RST-1",
            "RST-2", "RST-3", "SMB-8", "SMB-10", "SMB-12", "SMB-13");

    private final List<Row> rows = page().filter(line -> line.startsWith("| `"))
            .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                    .map(String::strip)
                    .toList())
            .map(Row::of)
            .toList();

    private record Row(String template, String channel, String when, String whom, List<String> rules) {
        static Row of(List<String> cells) {
            return new Row(
                    cells.get(0).replace("`", ""),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    List.of(cells.get(4).split(", ")));
        }
    }

    @Test
    void hasEachTemplateOnce() {
        assertThat(rows)
                .extracting(Row::template)
                .containsExactlyInAnyOrderElementsOf(Stream.of(MessageTemplate.values())
                        .map(MessageTemplate::storedName)
                        .toList());
    }

    @Test
    void tellsTheChannelThatItLeavesBy() {
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.channel())
                        .as(row.template())
                        .isEqualTo(MessageTemplate.of(row.template()).isText() ? "text" : "email"));
    }

    @Test
    void saysOfEachWhenAndToWhom() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.when()).as(row.template()).isNotBlank();
            assertThat(row.whom()).as(row.template()).isNotBlank();
        });
    }

    @Test
    void namesRulesThatThereAreAndLeavesNoneOutThatHasSomebodyTold() {
        Set<String> known = ProjectFiles.read(ProjectFiles.root().resolve("docs/rules.tsv"))
                .lines()
                .map(line -> line.split("\t", 2)[0])
                .collect(Collectors.toSet());
        Set<String> named = rows.stream().flatMap(row -> row.rules().stream()).collect(Collectors.toSet());

        assertThat(known).containsAll(named);
        assertThat(named).containsAll(TELLING);
    }

    private static Stream<String> page() {
        Path page = ProjectFiles.root().resolve("docs/messages.md");
        return ProjectFiles.read(page).lines();
    }
}
