package dev.tenure.command.messages.delivery.notify;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks GOV.UK Notify, with a fresh token each time: it has to be within half a minute of the server's clock, so it bears the
 * time of this machine and not the time that rules go by.
 */
final class NotifyHttp {
    private final HttpClient client;
    private final JsonMapper json;
    private final URI url;
    private final NotifyKey key;
    private final Duration timeout;
    private final InstantSource wallClock;

    NotifyHttp(NotifySettings settings, JsonMapper json, InstantSource wallClock) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.json = json;
        this.url = settings.url();
        this.key = NotifyKey.of(settings.apiKey());
        this.timeout = settings.timeout();
        this.wallClock = wallClock;
    }

    /** What it answered. The body of a message may be in there: it is never logged or kept. */
    record Answer(int status, JsonNode body) {
        @Override
        public String toString() {
            return "status " + status;
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return ask(request(path).GET());
    }

    Answer post(String path, Object body) throws IOException, InterruptedException {
        return ask(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body), StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(timeout)
                .header("Authorization", "Bearer " + token())
                .header("Accept", "application/json");
    }

    /** The time-out holds for the whole answer: the client's own ends with its head. */
    private Answer ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> asked =
                client.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response = asked.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), read(response.body()));
        } catch (TimeoutException tooLate) {
            asked.cancel(true);
            throw new IOException("no answer in time", tooLate);
        } catch (ExecutionException failure) {
            throw new IOException("no answer", failure.getCause());
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return json.createObjectNode();
        }
    }

    private String token() {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(key.serviceId())
                        .issueTime(Date.from(wallClock.instant()))
                        .build());
        try {
            token.sign(new MACSigner(key.secret().getBytes(StandardCharsets.UTF_8)));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the key of GOV.UK Notify cannot sign", impossible);
        }
        return token.serialize();
    }
}
