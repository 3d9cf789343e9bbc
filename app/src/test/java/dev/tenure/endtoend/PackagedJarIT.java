package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** The executable as it is handed out: everything is in it, and its first start tells the first secrets once. */
class PackagedJarIT {
    private static final Pattern READY = Pattern.compile("Tenure is ready: (http://localhost:\\d+)/");
    private static final Pattern SECRET = Pattern.compile("first-service +(\\S+)");
    private static final String JAR =
            Path.of("target", "tenure.jar").toAbsolutePath().toString();

    @Test
    void startsTellsItsSecretsOnceAndLetsTheFirstServiceIn() {
        TenureHome home = TenureHome.fresh("packaged");
        String secret;
        try (TenureProcess first = TenureProcess.ofJar(JAR, home.settings())) {
            String address = ready(first);
            await("the secrets")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> first.output().contains("Lost them?"));
            secret = found(SECRET, first.output());
            assertThat(first.output()).contains("first-operator ");
            new Http(address, "")
                    .asService("first-service", secret)
                    .get("/api/v1/outbox")
                    .ok();
        }
        try (TenureProcess second = TenureProcess.ofJar(JAR, home.settings())) {
            String address = ready(second);
            assertThat(second.output()).doesNotContain("first-service", "first-operator");
            new Http(address, "")
                    .asService("first-service", secret)
                    .get("/api/v1/outbox")
                    .ok();
            assertThat(run("", "health", address + "/health/readiness")).contains("UP");
        } finally {
            home.remove();
        }
    }

    @Test
    void hashesAPasswordForTheSettings() {
        String hash = run("a long password of mine\n", "hash-password").strip();
        assertThat(hash).startsWith("{bcrypt}");
        assertThat(PasswordEncoderFactories.createDelegatingPasswordEncoder().matches("a long password of mine", hash))
                .isTrue();
        assertThat(run("short\n", "hash-password")).contains("It needs 12 to 72 characters.");
    }

    private static String ready(TenureProcess process) {
        await("the executable")
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        !process.isAlive() || READY.matcher(process.output()).find());
        return found(READY, process.output());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static String run(String input, String... words) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR));
            command.addAll(List.of(words));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
