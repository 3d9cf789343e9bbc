package dev.tenure.console.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request to an API, put together step by step. */
public final class Call {
    private static final int UNAUTHORIZED = 401;

    private final Line line;
    private final HttpMethod method;
    private final UriComponentsBuilder uri;
    private final List<Object> values = new ArrayList<>();
    private final HttpHeaders headers = new HttpHeaders();
    private Supplier<@Nullable String> authorization = () -> null;
    private @Nullable Object body;
    private boolean ownProof;

    /** Over what a request goes. */
    record Line(RestClient http, JsonMapper json, String base, Side side) {}

    Call(Line line, HttpMethod method, String path, Object... variables) {
        this.line = line;
        this.method = method;
        this.uri = UriComponentsBuilder.fromUriString(line.base() + path);
        this.values.addAll(Arrays.asList(variables));
        headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON));
    }

    Call authorization(Supplier<@Nullable String> given) {
        authorization = given;
        return this;
    }

    /** Sent by somebody who need not be signed in. */
    public Call asNobody() {
        ownProof = true;
        return authorization(() -> null);
    }

    /** Sent with a log-in name and a temporary password (REG-7). */
    public Call provenBy(String loginName, String password) {
        byte[] pair = (loginName + ":" + password).getBytes(StandardCharsets.UTF_8);
        ownProof = true;
        return authorization(() -> "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** A parameter of the question; one without a value is left out. */
    public Call with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            uri.queryParam(name, "{value}");
            values.add(value);
        }
        return this;
    }

    /** Waits until the answer has seen that position. */
    public Call after(@Nullable Long position) {
        return header("Tenure-Wait-For", position == null ? null : position.toString());
    }

    /** The key under which a repeat is the same command. */
    public Call key(@Nullable String key) {
        return header("Idempotency-Key", key);
    }

    /** Goes through at that version only. */
    public Call onlyAt(@Nullable String version) {
        return header(HttpHeaders.IF_MATCH, version);
    }

    /** A header; one without a value is left out. */
    public Call header(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            headers.set(name, value);
        }
        return this;
    }

    /** What is sent, as JSON. */
    public Call json(Object content) {
        headers.setContentType(MediaType.APPLICATION_JSON);
        body = line.json().writeValueAsBytes(content);
        return this;
    }

    /** A file that is sent as it is. */
    public Call file(Resource file, MediaType type) {
        headers.setContentType(type);
        body = file;
        return this;
    }

    /** The answer, read as that type. */
    public <T> Answer<T> as(Class<T> type) {
        return answer(line.json().constructType(type));
    }

    /** The answer, read as that type. */
    public <T> Answer<T> as(TypeReference<T> type) {
        return answer(line.json().constructType(type));
    }

    /** The answer to a command of which only the headers matter. */
    public Answer<JsonNode> send() {
        return as(JsonNode.class);
    }

    /** Copies the answer, whatever it is, to where it is wanted. */
    public void to(OutputStream out) {
        headers.setAccept(List.of(MediaType.ALL));
        exchange((status, answered, stream) -> stream.transferTo(out));
    }

    private <T> Answer<T> answer(JavaType type) {
        return exchange((status, answered, stream) -> {
            byte[] bytes = stream.readAllBytes();
            T value = line.json().readValue(bytes.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : bytes, type);
            return new Answer<>(
                    value, answered.getETag(), position(answered), "true".equals(answered.getFirst("Tenure-Repeated")));
        });
    }

    private <R> R exchange(Reader<R> reader) {
        try {
            return sent().exchangeForRequiredValue((request, response) -> {
                HttpStatusCode status = response.getStatusCode();
                if (status.isError()) {
                    throw refused(status, response.getBody());
                }
                return reader.read(status, response.getHeaders(), response.getBody());
            });
        } catch (ResourceAccessException unreachable) {
            throw new ApiDown(line.side(), "no answer", unreachable);
        } catch (JacksonException unreadable) {
            throw new ApiDown(line.side(), "an answer that cannot be read", unreadable);
        }
    }

    private RestClient.RequestHeadersSpec<?> sent() {
        ForwardedFor.current().ifPresent(way -> headers.set(ForwardedFor.HEADER, way));
        String proof = authorization.get();
        if (proof != null) {
            headers.set(HttpHeaders.AUTHORIZATION, proof);
        }
        RestClient.RequestBodySpec request = line.http()
                .method(method)
                .uri(uri.encode().buildAndExpand(values.toArray()).toUri())
                .headers(all -> all.addAll(headers));
        return body == null ? request : request.body(body);
    }

    private RuntimeException refused(HttpStatusCode status, InputStream content) throws IOException {
        if (status.value() == UNAUTHORIZED && !ownProof) {
            return new SignInNeeded("the " + line.side().words() + " does not take the token");
        }
        try {
            ApiProblem.Document document = line.json().readValue(content.readAllBytes(), ApiProblem.Document.class);
            if (document.code() != null) {
                return new ApiProblem(status.value(), document);
            }
        } catch (JacksonException noProblemDocument) {
            return new ApiDown(line.side(), "status " + status.value(), noProblemDocument);
        }
        return new ApiDown(line.side(), "status " + status.value(), null);
    }

    private static @Nullable Long position(HttpHeaders headers) {
        String text = headers.getFirst("Tenure-Position");
        return text == null || !text.matches("\\d{1,18}") ? null : Long.valueOf(text);
    }

    /** Reads an answer that is no error. */
    private interface Reader<R> {
        R read(HttpStatusCode status, HttpHeaders headers, InputStream body) throws IOException;
    }
}
