package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What Tenure answered. */
record Reply(int status, HttpHeaders headers, String text, JsonNode body) {
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The body of an answer that has to be a success. */
    JsonNode ok() {
        assertThat(status).as(text).isBetween(200, 299);
        return body;
    }

    /** The items of a list that has to be there. */
    List<JsonNode> items() {
        return list(ok().path("items"));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    String code() {
        return body.path("code").asString("");
    }

    String string(String field) {
        return body.path(field).asString("");
    }

    String position() {
        return header("Tenure-Position");
    }

    /** Of everything wrong with the request: where, and what. */
    List<String> errors() {
        return StreamSupport.stream(body.path("errors").spliterator(), false)
                .map(error -> error.path("pointer").asString("") + " "
                        + error.path("code").asString(""))
                .toList();
    }

    /** Holds it to the form that every refusal has (RFC 9457, SUP-1). */
    Reply isProblem(int wanted, String code) {
        assertThat(status).as(text).isEqualTo(wanted);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(code()).as(text).isEqualTo(code);
        assertThat(body.path("status").asInt()).isEqualTo(wanted);
        assertThat(string("detail")).isNotBlank();
        assertThat(body.path("errors").isArray()).as(text).isTrue();
        assertThat(string("contact")).contains("National helpdesk, day and night: helpdesk@nhs.net, 0333 200 1133.");
        return this;
    }
}
