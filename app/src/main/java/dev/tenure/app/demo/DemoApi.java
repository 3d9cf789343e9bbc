package dev.tenure.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a Tenure over HTTP. */
final class DemoApi {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int UNAVAILABLE = 503;
    private static final int ATTEMPTS = 120;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final JsonMapper json = new JsonMapper();
    private final URI base;
    private final String token;

    DemoApi(String url, String token) {
        this.base = URI.create(url.endsWith("/") ? url : url + "/");
        this.token = token;
    }

    /** An answer: status, body, and the position that a reader may wait for. */
    record Answer(int status, JsonNode body, long position) {
        boolean isOk() {
            return status >= 200 && status < 300;
        }

        String code() {
            return body.path("code").asString("");
        }
    }

    Answer get(String path, long waitFor) {
        HttpRequest.Builder request = authorised(path).GET();
        if (waitFor > 0) {
            request.header("Tenure-Wait-For", Long.toString(waitFor));
        }
        return send(request);
    }

    /** Sends a command as an operator. */
    Answer post(String path, String key, Object body) {
        return send(command(authorised(path), key, body));
    }

    /** Sends a command as somebody who is not known, like the public form. */
    Answer postUnknown(String path, String key, Object body) {
        return send(command(request(path), key, body));
    }

    /** Sends a file as it is. */
    Answer postFile(String path, InputStream file) {
        return send(authorised(path)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> file)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder command(HttpRequest.Builder request, String key, Object body) {
        return request.header("Content-Type", "application/json")
                .header("Idempotency-Key", '"' + key + '"')
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    private HttpRequest.Builder authorised(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path.substring(1))).timeout(TIMEOUT);
    }

    /** Asks again while Tenure says that it will be there in a moment; commands carry their key, so nothing is done twice. */
    private Answer send(HttpRequest.Builder request) {
        Answer answer = sendOnce(request);
        for (int attempt = 1; answer.status() == UNAVAILABLE && attempt < ATTEMPTS; attempt++) {
            pause();
            answer = sendOnce(request);
        }
        return answer;
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private Answer sendOnce(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String position = response.headers().firstValue("Tenure-Position").orElse("0");
            return new Answer(response.statusCode(), body(response.body()), Long.parseLong(position));
        } catch (IOException failure) {
            throw new UncheckedIOException("Tenure at " + base + " does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private JsonNode body(@Nullable String text) {
        return text == null || text.isBlank() ? json.nullNode() : json.readTree(text);
    }
}
