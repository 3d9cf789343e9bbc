package dev.tenure.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.sources.ProjectFiles;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The image and the compose file, as far as they can be judged without an engine; their processes run in ProcessesIT. */
class ContainersTest {
    private static final List<String> ROLES = List.of("command", "query", "identity", "console");
    private static final Pattern PINNED = Pattern.compile(".+:\\d+\\.\\d+.*");

    private static final String IMAGE = ProjectFiles.read(ProjectFiles.root().resolve("Dockerfile"));
    private static final Map<String, Object> COMPOSE = ProjectFiles.yaml("docker-compose.yml");

    @Test
    void oneImageRunsEveryRoleOnce() {
        assertThat(map(COMPOSE.get("services")).keySet())
                .containsExactlyInAnyOrder("postgres", "command", "query", "identity", "console");
        for (String role : ROLES) {
            Map<String, Object> service = service(role);
            assertThat(service.get("image")).isEqualTo(service("command").get("image"));
            assertThat(service.get("build")).isEqualTo(".");
            assertThat(service.get("command")).isEqualTo(List.of("--tenure.roles=" + role));
        }
    }

    @Test
    void everyContainerHasAHealthCheckAndAStartOrder() {
        assertThat(map(service("postgres").get("healthcheck"))).containsKeys("test", "interval", "timeout", "retries");
        for (String role : ROLES) {
            assertThat(map(service(role).get("healthcheck"))).containsKeys("test", "interval", "timeout", "retries");
            assertThat(String.valueOf(service(role).get("depends_on"))).contains("postgres", "service_healthy");
        }
    }

    @Test
    void portsArePublishedToThisMachineOnly() {
        for (Object service : map(COMPOSE.get("services")).values()) {
            Object ports = map(service).get("ports");
            assertThat(ports == null ? List.of() : (List<?>) ports)
                    .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
        }
    }

    @Test
    void theImageRunsAsNobodyInParticularAndTellsItsHealth() {
        assertThat(IMAGE).containsPattern("(?m)^USER 10001:10001$").contains("HEALTHCHECK", "VOLUME /var/lib/tenure");
        assertThat(IMAGE.indexOf("USER 10001")).isLessThan(IMAGE.indexOf("ENTRYPOINT"));
        assertThat(IMAGE).doesNotContain("PASSWORD", "SECRET");
    }

    @Test
    void everyImageIsPinned() {
        List<String> bases = IMAGE.lines()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" ")[1])
                .toList();
        assertThat(bases)
                .hasSizeGreaterThan(1)
                .allMatch(base -> PINNED.matcher(base).matches());
        for (Object service : map(COMPOSE.get("services")).values()) {
            assertThat(String.valueOf(map(service).get("image"))).matches(PINNED);
        }
    }

    private static Map<String, Object> service(String name) {
        return map(map(COMPOSE.get("services")).get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
