package dev.tenure.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What dashboards, monitoring and the first page see of a running Tenure: numbers, and never a person. */
class SeenFromOutsideIT {
    private static final RunningTenure TENURE = RunningTenure.get();
    private static final Http NAS = TENURE.operator();
    private static final CareHome HOME =
            CareHome.with("W4TCH", "Watchful House", "Ripon", "Wanda Watchperson", "Will Watchperson");

    @BeforeAll
    static void aHomeJoinsAndSomeCommandsAreRefusedOrRepeated() {
        HOME.join(NAS);
        String key = UUID.randomUUID().toString();
        Map<String, Object> form = CareHome.with("W5TCH", "Second House", "Ripon", "Wes Watchperson")
                .form();
        NAS.asNobody().postUnder(key, "/api/v1/applications", form).ok();
        assertThat(NAS.asNobody().postUnder(key, "/api/v1/applications", form).header("Tenure-Repeated"))
                .isEqualTo("true");
        NAS.put("/api/v1/accounts/" + UUID.randomUUID() + "/name", Map.of("givenName", "No", "familyName", "Body"))
                .isProblem(404, "ACCOUNT_UNKNOWN");
    }

    @Test
    void theSummaryCountsAndTellsNobodysName() {
        Reply summary = TENURE.operator(Role.REPORTING).get("/api/v1/summary");
        JsonNode counts = summary.ok();
        assertThat(counts.path("providers").asLong())
                .isEqualTo(TENURE.home().count("readmodel.directory_container where not closed"))
                .isPositive();
        assertThat(counts.path("people").asLong())
                .isEqualTo(TENURE.home().count("readmodel.directory_account"))
                .isPositive();
        assertThat(counts.path("mailboxes").asLong())
                .isEqualTo(TENURE.home().count("readmodel.directory_mailbox where not closed"))
                .isPositive();
        assertThat(counts.at("/applications/onboarded").asLong()).isPositive();
        assertThat(counts.at("/applications/submitted").asLong()).isPositive();
        assertThat(counts.at("/applications/setAside").isNumber()).isTrue();
        assertThat(counts.path("parkedEvents").isNumber()).isTrue();
        assertThat(summary.position()).isNotBlank();
    }

    @Test
    void attentionTellsWhatWaits() {
        JsonNode attention =
                TENURE.operator(Role.REPORTING).get("/api/v1/attention").ok();
        assertThat(attention.at("/outbox/waiting").asLong()).isPositive();
        assertThat(attention.at("/parkedCommands").isNumber()).isTrue();
        assertThat(attention.at("/deadlines/pending").isNumber()).isTrue();
        assertThat(attention.at("/uploads/refusedRows").isNumber()).isTrue();
    }

    @Test
    void bothSidesTellHowFarTheyHaveFollowedTheLog() {
        await("everything is seen").atMost(30, SECONDS).untilAsserted(() -> {
            JsonNode answers = NAS.get("/api/v1/system/query-side").ok();
            assertThat(answers.path("projections")).isNotEmpty();
            answers.path("projections").forEach(SeenFromOutsideIT::hasNoLag);
            JsonNode decides = NAS.get("/api/v1/system/command-side").ok();
            assertThat(decides.path("stories")).isNotEmpty();
            decides.path("stories").forEach(SeenFromOutsideIT::hasNoLag);
            assertThat(decides.path("head").asLong())
                    .isEqualTo(answers.path("head").asLong());
            assertThat(decides.path("node").asString()).isNotBlank();
            assertThat(decides.at("/outbox/oldestSeconds").asDouble()).isPositive();
        });
    }

    private static void hasNoLag(JsonNode processor) {
        assertThat(processor.path("running").asBoolean()).as("%s", processor).isTrue();
        assertThat(processor.path("lagEvents").asLong()).as("%s", processor).isZero();
        assertThat(processor.path("lagSeconds").asDouble()).as("%s", processor).isZero();
    }

    @Test
    void noneOfItIsOpenToWhoMayNotSeeIt() {
        Http narrow = NAS.asService(Callers.NARROW, Callers.SECRET);
        for (String path : List.of(
                "/metrics",
                "/api/v1/summary",
                "/api/v1/attention",
                "/api/v1/system/query-side",
                "/api/v1/system/command-side")) {
            TENURE.anybody().get(path, "Accept", "*/*").isProblem(401, "TOKEN_NEEDED");
            narrow.get(path, "Accept", "*/*").isProblem(403, "NOT_ALLOWED");
            assertThat(TENURE.operator(Role.HELPDESK).get(path).status()).isEqualTo(200);
        }
    }

    @Rule("ORG-2")
    @Test
    void theMetricsAreInBaseUnitsAndNameNobody() {
        String metrics = NAS.get("/metrics").text();
        assertThat(metrics)
                .contains(
                        "tenure_commands_seconds_count{code=\"none\",command=\"application.submit\",outcome=\"accepted\"}",
                        "tenure_commands_seconds_count{code=\"none\",command=\"application.submit\",outcome=\"repeated\"}",
                        "tenure_commands_seconds_count{code=\"ACCOUNT_UNKNOWN\",command=\"account.rename\",outcome=\"rejected\"}",
                        "tenure_commands_seconds_bucket{",
                        "tenure_events_appended_total{event=\"account.registered\"}",
                        "tenure_append_units_seconds_count",
                        "tenure_append_group_units_sum",
                        "tenure_projection_lag_events{projection=\"directory\"}",
                        "tenure_projection_lag_seconds{projection=\"redirects\"}",
                        "tenure_projection_position{projection=\"applications\"}",
                        "tenure_parked_events{projection=\"directory\"}",
                        "tenure_log_head_position",
                        "tenure_story_lag_events{story=\"onboarding\"}",
                        "tenure_story_lag_seconds{story=\"onboarding\"}",
                        "tenure_deadlines_pending",
                        "tenure_deadlines_due",
                        "tenure_deadlines_overdue",
                        "tenure_parked_commands",
                        "tenure_waiting_commands",
                        "tenure_parked_stories",
                        "tenure_parked_stories_oldest_seconds",
                        "tenure_outbox_waiting",
                        "tenure_outbox_oldest_seconds",
                        "http_server_requests_seconds_count{",
                        "hikaricp_connections_active",
                        "jvm_memory_used_bytes")
                .doesNotContainIgnoringCase("watchperson")
                .doesNotContainIgnoringCase("watchful")
                .doesNotContain("07700", "+447700", "@nhs.net", "W4TCH")
                .doesNotContainPattern("uri=\"[^\"]*[0-9a-f]{8}-[0-9a-f]{4}");
    }
}
