package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.app.tools.Tools;
import dev.tenure.sources.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The processes that {@code docker-compose.yml} describes, started by hand: with the commands, settings and health checks of
 * the file. What a container gives is put in their place: each process has a port of its own on this machine, the shared
 * volume is a folder, the database is one that runs.
 */
final class Deployment implements AutoCloseable {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+:-([^}]*)}");
    private static final Pattern PUBLISHED = Pattern.compile("(?:[\\d.]+:)?(\\d+):(\\d+)");

    private final TenureHome home;
    private final Map<String, Object> services;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, TenureProcess> running = new TreeMap<>();
    private final List<String> more;

    Deployment(TenureHome home, List<String> more) {
        this.home = home;
        this.more = List.copyOf(more);
        this.services = services();
        services.keySet().forEach(service -> ports.put(service, freePort()));
    }

    /** The services of the file, by name. */
    static Map<String, Object> services() {
        return map(ProjectFiles.yaml("docker-compose.yml").get("services"));
    }

    /** Starts one more process of the service, under a name of its own, and tells where it is. */
    String start(String service, String name) {
        int port = name.equals(service) ? port(service) : freePort();
        Map<String, Object> described = map(services.get(service));
        Map<String, String> environment = new TreeMap<>();
        map(described.get("environment")).forEach((key, value) -> environment.put(key, here(String.valueOf(value))));
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("TENURE_DATADIRECTORY", home.folder().toString());
        DatabaseServer database = home.database();
        environment.put("SPRING_DATASOURCE_URL", database.url());
        environment.put("SPRING_DATASOURCE_USERNAME", database.user());
        environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
        List<String> words = new ArrayList<>(list(described.get("command")));
        words.addAll(more);
        running.put(name, TenureProcess.start(environment, words));
        return "http://localhost:" + port;
    }

    /** Waits until the health check of the file says yes. */
    void awaitHealthy(String service, String address) {
        List<String> check =
                list(map(map(services.get(service)).get("healthcheck")).get("test"));
        assertThat(check).startsWith("CMD", "java").endsWith("health", "http://localhost:8080/health/readiness");
        String question = check.get(check.size() - 1).replace("http://localhost:8080", address);
        await(service + " is ready")
                .atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> Tools.healthy(question).isPresent());
    }

    TenureProcess process(String name) {
        TenureProcess process = running.get(name);
        if (process == null) {
            throw new IllegalArgumentException("no process " + name);
        }
        return process;
    }

    @Override
    public void close() {
        running.values().forEach(TenureProcess::close);
    }

    /** The same value for this machine: names of services, published ports and defaults of variables are replaced. */
    private String here(String value) {
        String text = VARIABLE.matcher(value).replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
        for (String other : services.keySet()) {
            text = text.replace("http://" + other + ":8080", "http://localhost:" + port(other));
            for (String published : list(map(services.get(other)).get("ports"))) {
                Matcher matcher = PUBLISHED.matcher(published);
                if (matcher.matches()) {
                    text = text.replaceAll(
                            "http://localhost:" + matcher.group(1) + "(?!\\d)", "http://localhost:" + port(other));
                }
            }
        }
        return text;
    }

    private int port(String service) {
        return ports.getOrDefault(service, 0);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<String> list(@Nullable Object value) {
        return value == null ? List.of() : (List<String>) value;
    }
}
