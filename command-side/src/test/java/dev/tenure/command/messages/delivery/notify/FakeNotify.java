package dev.tenure.command.messages.delivery.notify;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Behaves as GOV.UK Notify does for a test key: tokens, references, errors, and the numbers of its simulator. */
final class FakeNotify implements AutoCloseable {
    static final UUID SERVICE = UUID.fromString("26785a09-ab16-4eb0-8407-a37497a57506");
    static final UUID SECRET = UUID.fromString("3d844edf-8d35-48ac-975b-e847b4f122b0");
    static final String API_KEY = "tenure_test-" + SERVICE + "-" + SECRET;
    private static final Map<String, String> SIMULATOR = Map.of(
            "+447700900003", "temporary-failure",
            "+447700900002", "permanent-failure",
            "temp-fail@simulator.notify", "temporary-failure",
            "perm-fail@simulator.notify", "permanent-failure");

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Mood> moods = new ConcurrentLinkedQueue<>();

    /** A message that it has taken. */
    record Taken(String id, JsonNode request) {
        String to() {
            return request.path("phone_number")
                    .asString(request.path("email_address").asString(""));
        }

        String reference() {
            return request.path("reference").asString("");
        }

        String became() {
            return SIMULATOR.getOrDefault(to(), "delivered");
        }
    }

    /** What it does with the next message: an error, or silence, before or after taking it. */
    record Mood(int status, String type, boolean silent, boolean takes) {}

    FakeNotify() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v2/notifications", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void thenError(int status, String type) {
        moods.add(new Mood(status, type, false, false));
    }

    /** It says nothing until it is closed. */
    void thenSilence(boolean takesIt) {
        moods.add(new Mood(0, "", true, takesIt));
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** What it tells the callback about a message. */
    String receipt(Taken message) {
        return json.writeValueAsString(Map.of(
                "id", message.id(),
                "reference", message.reference(),
                "to", message.to(),
                "status", message.became(),
                "notification_type", "sms",
                "template_version", 1));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isAuthentic(exchange.getRequestHeaders().getFirst("Authorization"))) {
                error(exchange, 403, "AuthError");
            } else if (exchange.getRequestMethod().equals("POST")) {
                take(exchange);
            } else {
                tell(exchange);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAuthentic(String header) {
        try {
            SignedJWT token = SignedJWT.parse(header.substring("Bearer ".length()));
            Instant issued = token.getJWTClaimsSet().getIssueTime().toInstant();
            return token.verify(new MACVerifier(SECRET.toString().getBytes(StandardCharsets.UTF_8)))
                    && SERVICE.toString().equals(token.getJWTClaimsSet().getIssuer())
                    && "JWT".equals(String.valueOf(token.getHeader().getType()))
                    && Duration.between(issued, Instant.now()).abs().compareTo(Duration.ofSeconds(30)) < 0;
        } catch (ParseException | JOSEException notAToken) {
            return false;
        }
    }

    private void take(HttpExchange exchange) throws IOException, InterruptedException {
        JsonNode request = json.readTree(exchange.getRequestBody().readAllBytes());
        Mood mood = moods.poll();
        String id = UUID.randomUUID().toString();
        if (mood == null || mood.takes()) {
            taken.add(new Taken(id, request));
        }
        if (mood == null) {
            say(
                    exchange,
                    201,
                    Map.of("id", id, "reference", request.path("reference").asString("")));
        } else if (mood.silent()) {
            closed.await();
        } else {
            error(exchange, mood.status(), mood.type());
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        if (query != null) {
            String reference = query.substring("reference=".length());
            List<Map<String, Object>> found = taken().stream()
                    .filter(message -> message.reference().equals(reference))
                    .map(FakeNotify::told)
                    .toList();
            say(exchange, 200, Map.of("notifications", found));
            return;
        }
        String path = exchange.getRequestURI().getPath();
        for (Taken message : taken()) {
            if (path.endsWith("/" + message.id())) {
                say(exchange, 200, told(message));
                return;
            }
        }
        error(exchange, 404, "NoResultFound");
    }

    private static Map<String, Object> told(Taken message) {
        Map<String, Object> told = new HashMap<>();
        told.put("id", message.id());
        told.put("reference", message.reference());
        told.put("status", message.became());
        return told;
    }

    private void error(HttpExchange exchange, int status, String type) throws IOException {
        say(
                exchange,
                status,
                Map.of(
                        "status_code",
                        status,
                        "errors",
                        List.of(Map.of("error", type, "message", "for +447700900123"))));
    }

    private void say(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
