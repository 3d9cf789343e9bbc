package dev.tenure.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.sources.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents promise about themselves. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @ParameterizedTest
    @MethodSource("pages")
    void leadOnlyToWhatIsThere(Path page) {
        String text = FENCE.matcher(ProjectFiles.read(page)).replaceAll("");
        Matcher link = LINK.matcher(text);
        List<String> broken = new ArrayList<>();
        while (link.find()) {
            if (!link.group(1).matches("[a-z]+:.*") && !isThere(page, link.group(1))) {
                broken.add(link.group(1));
            }
        }
        assertThat(broken).as("%s", page).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areShortEnoughToBeRead(Path page) {
        int limit = page.endsWith("README.md") ? 150 : 200;

        assertThat(ProjectFiles.read(page).lines().count()).as("%s", page).isLessThanOrEqualTo(limit);
    }

    @Test
    void showTheFirstRunWithinThirtyLines() {
        List<String> lines = ProjectFiles.read(ProjectFiles.root().resolve("README.md"))
                .lines()
                .toList();

        assertThat(lines.subList(0, 30)).anyMatch(line -> line.startsWith("make run"));
        assertThat(lines.subList(0, 30)).anyMatch(line -> line.startsWith("make check"));
    }

    @Test
    void sayOfEveryDecisionWhyAndWhatElse() throws IOException {
        try (Stream<Path> decisions = Files.list(ProjectFiles.root().resolve("docs/adr"))) {
            assertThat(decisions)
                    .isNotEmpty()
                    .allSatisfy(decision -> assertThat(ProjectFiles.read(decision))
                            .as("%s", decision)
                            .contains("## Context", "## Decision", "## Consequences", "## Alternatives"));
        }
    }

    static List<Path> pages() throws IOException {
        Path root = ProjectFiles.root();
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> top = Files.list(root);
                Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .forEach(pages::add);
        }
        return pages;
    }

    private static boolean isThere(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(file) && (parts.length == 1 || anchors(file).contains(parts[1]));
    }

    private static List<String> anchors(Path file) {
        return HEADING.matcher(ProjectFiles.read(file))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
