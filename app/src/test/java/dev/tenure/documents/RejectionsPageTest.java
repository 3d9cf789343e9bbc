package dev.tenure.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.Problems;
import dev.tenure.sources.GeneratedFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RejectionsPageTest {
    private static final String HEADING = """
            # Rejections

            Every way a command is refused. Codes are API: never renamed, never given another meaning. Where several rules \
            or fields are wrong at once, `errors` names each. How errors look: [api.md](api.md).

            Made from the sources by `make rulebook`; not to be edited by hand.

            | code | status | what it says |
            | --- | --- | --- |
            """;

    @Test
    void isTrue() throws IOException {
        String rows =
                Stream.of(RejectionCode.values()).map(RejectionsPageTest::row).collect(Collectors.joining());

        GeneratedFile.mustBe("docs/rejections.md", HEADING + rows);
    }

    @Test
    void answersEveryRefusalWithAnErrorStatus() {
        assertThat(RejectionCode.values())
                .allSatisfy(code -> assertThat(status(code)).isBetween(400, 503));
    }

    private static String row(RejectionCode code) {
        return "| `%s` | %d | %s |\n".formatted(code.name(), status(code), code.sentence());
    }

    private static int status(RejectionCode code) {
        return Problems.of(code, List.of(), "").getStatus();
    }
}
