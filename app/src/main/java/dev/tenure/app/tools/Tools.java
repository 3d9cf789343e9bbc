package dev.tenure.app.tools;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * Commands that need no application: {@code health} for a container's check, {@code hash-password} for settings, {@code
 * rotate-keys} and {@code scrub} for the store.
 */
public final class Tools {
    private static final String HEALTH = "health";
    private static final String HASH = "hash-password";
    private static final int SHORTEST = 12;
    private static final int LONGEST = 72;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private Tools() {}

    /** Whether the word names one of them. */
    public static boolean isOne(String word) {
        return Set.of(HEALTH, HASH).contains(word) || LogTools.isOne(word) || StoreTools.isOne(word);
    }

    /** Runs it; returns the exit status. */
    public static int run(String[] words) throws IOException, InterruptedException {
        if (LogTools.isOne(words[0])) {
            return LogTools.run(words);
        }
        if (StoreTools.isOne(words[0])) {
            return StoreTools.run(words);
        }
        return words[0].equals(HEALTH)
                ? health(words.length > 1 ? words[1] : "http://localhost:8080/health/readiness")
                : hashPassword();
    }

    private static int health(String address) throws InterruptedException {
        Optional<String> answer = healthy(address);
        answer.ifPresentOrElse(System.out::println, () -> System.err.println(address + " is not healthy"));
        return answer.isPresent() ? 0 : 1;
    }

    /** What a process that is well answers at its health address. */
    public static Optional<String> healthy(String address) throws InterruptedException {
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .timeout(PATIENCE)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException | IllegalArgumentException unreachable) {
            return Optional.empty();
        }
    }

    /** Reads the password without showing it, or from a pipe, and prints the form that the settings take. */
    @SuppressWarnings("SystemConsoleNull") // where there is always a console it reads from a pipe as well
    private static int hashPassword() throws IOException {
        Console console = System.console();
        String password =
                console != null ? new String(console.readPassword("Password or secret: ")) : firstLineOfInput();
        int length = password.getBytes(StandardCharsets.UTF_8).length;
        if (length < SHORTEST || length > LONGEST) {
            System.err.println("It needs " + SHORTEST + " to " + LONGEST + " characters.");
            return 2;
        }
        System.out.println(
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password));
        return 0;
    }

    private static String firstLineOfInput() throws IOException {
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
