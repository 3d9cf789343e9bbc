package dev.tenure.endtoend;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.app.TenureApplication;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** What load balancers are told: whether every role of a process can work, and nothing more. */
class ReadinessIT {
    private static final RunningTenure TENURE = RunningTenure.get();

    @Test
    void aLostDatabaseMakesAProcessUnreadyButNotDeadAndMetricsAreStillTold() {
        DatabaseServer server = TENURE.home().database();
        DatabaseServer other = server.database("postgres");
        Http nas = TENURE.operator();
        assertThat(nas.get("/metrics").text()).doesNotContain("tenure_deadlines_pending NaN");
        other.execute("alter database " + server.name() + " allow_connections false");
        try {
            other.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + server.name() + "'");
            await("not ready").atMost(30, SECONDS).until(() -> ready().status() == 503);
            assertThat(ready().text()).doesNotContain("database", "Side", "directory");
            assertThat(TENURE.anybody().get("/health/liveness").status()).isEqualTo(200);
            assertThat(health("commandSide")).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(health("querySide")).isEqualTo(Status.OUT_OF_SERVICE);
            await("no numbers, and no failure")
                    .atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(nas.get("/metrics").text())
                            .contains("tenure_deadlines_pending NaN", "tenure_log_head_position NaN", "jvm_info"));
        } finally {
            other.execute("alter database " + server.name() + " allow_connections true");
        }
        await("ready again").atMost(60, SECONDS).until(() -> ready().status() == 200);
        await("numbers again")
                .atMost(30, SECONDS)
                .untilAsserted(
                        () -> assertThat(nas.get("/metrics").text()).doesNotContain("tenure_deadlines_pending NaN"));
    }

    @Test
    void aProcessIsJudgedByItsOwnRolesOnly() {
        TenureHome home = TENURE.home().neighbour("answers-only");
        String[] settings = settings(home, "--tenure.roles=query");
        try (ConfigurableApplicationContext answers =
                new SpringApplicationBuilder(TenureApplication.class).run(settings)) {
            Http http = new Http("http://127.0.0.1:" + answers.getEnvironment().getProperty("local.server.port"), "");
            await("ready")
                    .atMost(30, SECONDS)
                    .until(() -> http.get("/health/readiness").status() == 200);
            assertThat(answers.getBeansOfType(HealthIndicator.class))
                    .containsKey("querySide")
                    .doesNotContainKey("commandSide");
        } finally {
            home.remove();
        }
    }

    private static String[] settings(TenureHome home, String... more) {
        List<String> all = new ArrayList<>(home.settings());
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static Reply ready() {
        return TENURE.anybody().get("/health/readiness");
    }

    private static Status health(String role) {
        return requireNonNull(
                        TENURE.context().getBean(role, HealthIndicator.class).health())
                .getStatus();
    }
}
