package dev.tenure.command.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a caller was told: status, body, and of a problem its code and errors. */
public record Told(int status, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    public static Told of(MvcTestResult result) {
        try {
            return new Told(
                    result.getResponse().getStatus(), result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** Each as pointer and code. */
    public List<String> errors() {
        return json().path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString() + " "
                        + error.path("code").asString())
                .toList();
    }

    /** A refusal with that status and code, and with whom to turn to. */
    public void assertProblem(int expected, String code, String... errors) {
        assertThat(status).isEqualTo(expected);
        assertThat(json().path("code").asString()).isEqualTo(code);
        assertThat(json().path("contact").asString())
                .contains("careadmin@nhs.net")
                .contains("0333 200 1133");
        assertThat(errors()).containsExactlyInAnyOrder(errors);
    }
}
