package dev.tenure.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.EventCatalogue;
import dev.tenure.sources.GeneratedFile;
import dev.tenure.sources.ProjectFiles;
import dev.tenure.sources.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsPageTest {
    @Test
    void isTrue() throws IOException {
        GeneratedFile.mustBe("docs/events.md", EventsPage.text());
    }

    @Test
    void saysOfEveryEventWhenItHappens() {
        assertThat(EventsPage.sentences(ProjectFiles.mainSources("shared-kernel")))
                .containsOnlyKeys(EventCatalogue.byName().keySet());
    }

    @Test
    void readsTheWordsThatStandAboveTheName() {
        String source = "/** Other. */\nrecord A() {}\n\n/**\n * It {@code was}\n * so.\n *\n * @param id whose\n */\n"
                + "@EventName(\"thing.done\")";

        assertThat(EventsPage.sentences(List.of(new SourceFile(Path.of("A.java"), source))))
                .containsEntry("thing.done", "It `was` so.");
    }
}
