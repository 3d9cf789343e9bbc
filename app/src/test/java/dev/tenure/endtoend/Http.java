package dev.tenure.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to a Tenure, as somebody or as nobody. */
record Http(Addresses addresses, String authorization) {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Http(String base, String authorization) {
        this(Addresses.one(base), authorization);
    }

    /** The address of the command side, which is everything's where there is one process. */
    String base() {
        return addresses.command().get(0);
    }

    Http asNobody() {
        return new Http(addresses, "");
    }

    Http withToken(String token) {
        return new Http(addresses, "Bearer " + token);
    }

    /** With a token that the service got from identity by its name and secret (RFC 6749, 4.4). */
    Http asService(String name, String secret, String... scopes) {
        String form = "grant_type=client_credentials"
                + (scopes.length == 0 ? "" : "&scope=" + encoded(String.join(" ", scopes)));
        Reply reply = signedInAs(name, secret)
                .send("POST", "/oauth2/token", form, "Content-Type", "application/x-www-form-urlencoded");
        return withToken(reply.ok().path("access_token").asString());
    }

    Http signedInAs(String loginName, String password) {
        byte[] pair = (loginName + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Http(addresses, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    Reply get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** A command under a key of its own. */
    Reply post(String path, Object body) {
        return postUnder(UUID.randomUUID().toString(), path, body);
    }

    Reply postUnder(String key, String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body), json("Idempotency-Key", key));
    }

    Reply put(String path, Object body, String... headers) {
        return send("PUT", path, JSON.writeValueAsString(body), json(headers));
    }

    Reply send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(addresses.of(method, path) + path))
                .timeout(TIMEOUT);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        request.method(
                method,
                body.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        return send(request.build());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String[] json(String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }

    private static Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers(), response.body(), read(response.body()));
        } catch (IOException failure) {
            throw new UncheckedIOException(request + " is not answered", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode read(String text) {
        try {
            return text.isBlank() ? JSON.nullNode() : JSON.readTree(text);
        } catch (JacksonException notJson) {
            return JSON.nullNode();
        }
    }
}
