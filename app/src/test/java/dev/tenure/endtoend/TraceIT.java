package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request, one trace: in the answer, in the record of everything that follows, in the history. */
@Rule("AUD-1")
class TraceIT {
    private static final RunningTenure TENURE = RunningTenure.get();
    private static final Http NAS = TENURE.operator();
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e47";
    private static final String HEADER = "Tenure-Trace";

    @Test
    void theTraceOfAnApprovalIsInTheRecordOfAllThatItLeadsTo() {
        String trace = TRACE + "a1";
        String application = CareHome.with("TR4CE", "Traced House", "Wells", "Tess Traceable", "Tom Traceable")
                .apply(NAS);
        Reply approval = approve(application, "00-" + trace + "-00f067aa0ba902b7-01");
        approval.ok();
        assertThat(approval.header(HEADER)).isEqualTo(trace);
        JsonNode onboarded = CareHome.onboarded(NAS, application);

        List<String> events = TENURE.home()
                .query("select name from events.event_json where metadata ->> 'trace' = '" + trace
                        + "' order by position");
        assertThat(events)
                .contains(
                        "application.approved",
                        "container.opened",
                        "account.registered",
                        "mailbox.created",
                        "mailbox.member-added",
                        "application.onboarded");
        String account = onboarded.at("/people/1/accountId").asString();
        JsonNode steps = NAS.get("/api/v1/accounts/" + account + "/history").ok();
        assertThat(steps.at("/items/0/event").asString()).isEqualTo("account.registered");
        assertThat(steps.at("/items/0/actor").asString()).isEqualTo("process:onboarding");
        assertThat(steps.at("/items/0/trace").asString()).isEqualTo(trace);
    }

    @Test
    void aRequestWithoutATraceOrWithABadOneIsGivenOne() {
        String made = NAS.get("/api/v1/summary").header(HEADER);
        assertThat(made).matches("[0-9a-f]{32}");
        String other =
                NAS.get("/api/v1/summary", "traceparent", "00-nonsense-01").header(HEADER);
        assertThat(other).matches("[0-9a-f]{32}").isNotEqualTo(made);
        String unsampled = TRACE + "a2";
        assertThat(NAS.get("/api/v1/summary", "traceparent", "00-" + unsampled + "-00f067aa0ba902b7-00")
                        .header(HEADER))
                .isEqualTo(unsampled);
    }

    @Test
    void everyRefusalNamesItsTraceInTheHeaderAndInTheDocument() {
        named(NAS.get("/api/v1/nothing").isProblem(404, "NOT_FOUND"));
        named(NAS.get("/api/v1/directory?q=x").isProblem(400, "INVALID_QUERY"));
        named(TENURE.anybody().get("/api/v1/summary").isProblem(401, "TOKEN_NEEDED"));
        named(NAS.put("/api/v1/accounts/x/name", Map.of("givenName", "A", "familyName", "B"))
                .isProblem(404, "ACCOUNT_UNKNOWN"));
        named(NAS.send(
                        "POST",
                        "/api/v1/applications",
                        "{\"odsCode\": \"" + "x".repeat(1_500_000) + "\"}",
                        "Content-Type",
                        "application/json")
                .isProblem(413, "CONTENT_TOO_LARGE"));
    }

    private static void named(Reply refusal) {
        assertThat(refusal.header(HEADER)).matches("[0-9a-f]{32}");
        assertThat(refusal.string("traceId")).isEqualTo(refusal.header(HEADER));
    }

    private static Reply approve(String application, String traceparent) {
        return NAS.send(
                "POST",
                "/api/v1/applications/" + application + "/approval",
                new JsonMapper().writeValueAsString(Map.of("reason", "checked by telephone")),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "trace-" + application,
                "traceparent",
                traceparent);
    }
}
