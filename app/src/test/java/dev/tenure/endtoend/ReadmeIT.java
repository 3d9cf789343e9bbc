package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.sources.ProjectFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's walk by the API does what it says, word by word; only address, service and secret are those of the test. */
class ReadmeIT {
    private static final Pattern WALK =
            Pattern.compile("## (?:The same by the API|As a person)\\s+```sh\\n(.*?)```", Pattern.DOTALL);
    private static final RunningTenure TENURE = RunningTenure.get();

    @Test
    void theWalkByTheApiEndsWithANewNameAnOldAddressThatLeadsToItAndItsHistory()
            throws IOException, InterruptedException {
        String told = run(walk());
        assertThat(told)
                .contains("\"next\":\"none\"")
                .contains("LARKSPUR, Chloë (THISTLEDOWN MANOR)")
                .contains("\"leadsTo\":\"chloe.larkspur@nhs.net\"")
                .contains("\"role\":\"OWNER\"", "\"text\":\"Back on Monday.\"")
                .contains("account.registered", "account.renamed", "\"reason\":\"marriage\"")
                .doesNotContain("urn:tenure:problem");
    }

    private static String walk() {
        Matcher walk = WALK.matcher(ProjectFiles.read(ProjectFiles.root().resolve("README.md")));
        String written = walk.results().map(part -> part.group(1)).collect(Collectors.joining());
        assertThat(written).contains("tenure=http://localhost:8080;", "first-service:$SECRET", "SECRET=…");
        return written.replace("http://localhost:8080", TENURE.operator().base())
                .replace("first-service:", Callers.WIDE + ":")
                .replace("SECRET=…", "SECRET=" + Callers.SECRET);
    }

    private static String run(String script) throws IOException, InterruptedException {
        Process bash =
                new ProcessBuilder("bash", "-e", "-u").redirectErrorStream(true).start();
        try (var words = bash.getOutputStream()) {
            words.write(script.getBytes(StandardCharsets.UTF_8));
        }
        String told = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(told).isZero();
        return told;
    }
}
