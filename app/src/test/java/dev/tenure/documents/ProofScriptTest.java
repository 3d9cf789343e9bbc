package dev.tenure.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.sources.ProjectFiles;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The long check runs each part that it names, and names each that it runs. */
class ProofScriptTest {
    private final String script = ProjectFiles.read(ProjectFiles.root().resolve("scripts/proof"));

    @Test
    void eachNamedPartIsRun() {
        List<String> named = List.of(Pattern.compile("\\$\\{PARTS:-([a-z ]+)}")
                .matcher(script)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow()
                .split(" "));
        List<String> wanted = Pattern.compile("if (?:! )?wanted ([a-z]+);")
                .matcher(script)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(wanted).containsExactlyElementsOf(named);
        assertThat(script).contains("$ran of " + named.size() + " parts run");
    }
}
