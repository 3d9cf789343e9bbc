package dev.tenure.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.tenure.console.ConsoleSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;

class ApiTest {
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private HttpServer server = silent();
    private int status = 200;
    private String answer = "{}";

    /** What a thing of the test looks like. */
    record Thing(String name) {}

    @BeforeEach
    void serve() {
        server.createContext("/", exchange -> {
            asked.set(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Tenure-Position", "42");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anAnswerComesWithItsVersionAndPositionAndMayHaveMoreThanIsKnown() {
        answer = "{\"name\": \"Zoë\", \"added\": \"later\"}";

        Answer<Thing> told =
                api().read(Side.QUERY, "/things/{id}", "a/b c").with("q", "x&y").as(Thing.class);

        assertThat(told).isEqualTo(new Answer<>(new Thing("Zoë"), "\"7\"", 42L, false));
        assertThat(asked.get()).isEqualTo("GET /things/a%2Fb%20c?q=x%26y Bearer token");
    }

    @Test
    void aRefusalIsToldWithAllThatIsWrong() {
        status = 422;
        answer =
                "{\"code\": \"PASSWORD_REFUSED\", \"errors\": [{\"pointer\": \"/newPassword\", \"detail\": \"Longer.\"}]}";

        assertThatExceptionOfType(ApiProblem.class)
                .isThrownBy(() -> api().post(Side.COMMAND, "/things").send())
                .satisfies(problem -> {
                    assertThat(problem.is("PASSWORD_REFUSED")).isTrue();
                    assertThat(problem.errors()).hasSize(1);
                });
    }

    @Test
    void aTokenThatIsNotTakenMeansSigningInAgain() {
        status = 401;

        assertThatExceptionOfType(SignInNeeded.class)
                .isThrownBy(() -> api().read(Side.QUERY, "/things").send());
    }

    @Test
    void aSideThatDoesNotAnswerIsDown() {
        Api api = api();
        server.stop(0);

        assertThatExceptionOfType(ApiDown.class)
                .isThrownBy(() -> api.read(Side.QUERY, "/things").send())
                .satisfies(down -> assertThat(down.side()).isEqualTo(Side.QUERY));
    }

    @Test
    void anErrorWithoutAProblemDocumentIsTheSideBeingDown() {
        status = 502;
        answer = "<html>bad gateway</html>";

        assertThatExceptionOfType(ApiDown.class)
                .isThrownBy(() -> api().read(Side.COMMAND, "/things").send());
    }

    private Api api() {
        URI here = URI.create("http://localhost:" + server.getAddress().getPort());
        ConsoleSettings settings = new ConsoleSettings(here, here, here, here, here);
        return new Api(new Addresses(settings, new StandardEnvironment()), () -> "token");
    }

    private static HttpServer silent() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
