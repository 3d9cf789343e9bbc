package dev.tenure.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.sources.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The patches that change rules on purpose fit the sources, so that {@code scripts/changed-rules} tries what it says. */
class ChangedRulesTest {
    private static final String FILE = "+++ b/";

    static List<Path> patches() throws IOException {
        try (Stream<Path> all = Files.list(ProjectFiles.root().resolve("scripts/mutants"))) {
            return all.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("patches")
    void fitTheSources(Path patch) {
        List<String> lines = ProjectFiles.read(patch).lines().toList();
        String file = lines.stream()
                .filter(line -> line.startsWith(FILE))
                .map(line -> line.substring(FILE.length()))
                .findFirst()
                .orElseThrow();
        String source = ProjectFiles.read(ProjectFiles.root().resolve(file));

        assertThat(hunks(lines))
                .isNotEmpty()
                .allSatisfy(hunk -> assertThat(source).contains(hunk));
    }

    /** What each hunk says there is before the change. */
    private static List<String> hunks(List<String> lines) {
        List<List<String>> hunks = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("@@")) {
                hunks.add(new ArrayList<>());
            } else if (!hunks.isEmpty() && !line.startsWith("+")) {
                hunks.get(hunks.size() - 1).add(line.isEmpty() ? "" : line.substring(1));
            }
        }
        return hunks.stream()
                .map(hunk -> hunk.stream().collect(Collectors.joining("\n")))
                .toList();
    }
}
