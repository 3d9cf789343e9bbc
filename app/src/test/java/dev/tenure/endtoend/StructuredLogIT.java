package dev.tenure.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.testing.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log for machines: each line an object, the lines of one request found by its trace, and nobody's data in any. */
class StructuredLogIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TRACE = "5cf92f3577b34da6a3ce929d0e0e4736";
    private static final Pattern READY = Pattern.compile("Tenure is ready: http://[^:\"]+:([0-9]+)/");
    private static final String POISON = "Quuxpoison";
    private static final List<String> NOBODYS_BUSINESS = new ArrayList<>(List.of(
            "quux",
            "zyxcontact",
            "447700900",
            "07700 900",
            "@nhs.net",
            ".example",
            "Long&Winding4Road",
            "Hill Lane",
            "wrong-Password1",
            "zzfailingtown",
            Callers.SECRET));

    @Rule({"REG-5", "AUD-1"})
    @Test
    void holdsNoPersonalDataNoSecretAndNoTokenWhateverGoesWrong() {
        TenureHome home = TenureHome.fresh("structured");
        try (TenureProcess process = TenureProcess.start(home, words())) {
            Http anybody = new Http(address(process), "");
            await("ready")
                    .atMost(30, SECONDS)
                    .until(() -> anybody.get("/health/readiness").status() == 200);
            Http nas = anybody.asService(Callers.WIDE, Callers.SECRET);
            NOBODYS_BUSINESS.add(nas.authorization().substring("Bearer ".length()));

            poison(home);
            tellTheStory(nas);
            fail(nas);
            await("the poisoned events are parked")
                    .atMost(60, SECONDS)
                    .until(() -> home.count("readmodel.parked_event") >= 2);
            judge(process.output());
        } finally {
            home.remove();
        }
    }

    /** Rows that PostgreSQL will refuse, quoting them: in a slice, in the log, in reference data. */
    private static void poison(TenureHome home) {
        home.database().execute("create unique index unlike on readmodel.directory_account (family)");
        home.database()
                .execute("alter table readmodel.application_person add check (family <> '" + POISON + "') not valid");
        home.database().execute("alter table command.ods_site add check (town not like 'ZZFAIL%') not valid");
        home.database().execute("alter table events.event add check (name <> 'account.renamed') not valid");
    }

    private static void tellTheStory(Http nas) {
        CareHome care =
                CareHome.with("L0GS1", "Quux House", "Wells", "Ada Quuxfirst", "Bo Quuxsecond", "Cy Quuxsecond");
        String application = care.apply(nas);
        nas.send(
                        "POST",
                        "/api/v1/applications/" + application + "/approval",
                        "{\"reason\": \"checked\"}",
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "approve",
                        "traceparent",
                        "00-" + TRACE + "-00f067aa0ba902b7-01")
                .ok();
        CareHome.with("L0GS2", "Quux Lodge", "Wells", "Di " + POISON).apply(nas);
        await("onboarded")
                .atMost(60, SECONDS)
                .until(() -> nas.get("/api/v1/applications/" + application)
                        .string("state")
                        .equals("onboarded"));
        String account = nas.get("/api/v1/applications/" + application)
                .ok()
                .at("/people/0/accountId")
                .asString();
        String password = Outbox.temporaryPassword(nas, account);
        NOBODYS_BUSINESS.add(password);
        Http ada = nas.signedInAs("ada.quuxfirst@nhs.net", password);
        ada.put("/api/v1/first-sign-in/acceptable-use", Map.of("version", "2018-04"))
                .ok();
        ada.put("/api/v1/first-sign-in/password", Map.of("newPassword", "quuxfirst, a"));
        // what the log refuses is our fault, and told as that
        nas.put("/api/v1/accounts/" + account + "/name", Map.of("givenName", "Ada", "familyName", "Quuxthird"))
                .isProblem(500, "INTERNAL_ERROR");
        // the same mobile number once more
        nas.asNobody()
                .post(
                        "/api/v1/applications",
                        Map.of(
                                "odsCode", "L0GS3",
                                "providerName", "Quux Court",
                                "town", "Wells",
                                "contact", Map.of("name", "Zyxcontact", "email", "zyxcontact@home.example"),
                                "people", care.people()))
                .isProblem(409, "ROWS_NEED_ATTENTION");
    }

    private static void fail(Http nas) {
        nas.signedInAs("ada.quuxfirst@nhs.net", "wrong-Password1")
                .get("/api/v1/first-sign-in")
                .isProblem(401, "SIGN_IN_REFUSED");
        assertThat(nas.signedInAs(Callers.WIDE, "wrong-Password1")
                        .send(
                                "POST",
                                "/oauth2/token",
                                "grant_type=client_credentials",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(401);
        nas.withToken("quuxtoken").get("/api/v1/summary").isProblem(401, "TOKEN_NEEDED");
        nas.get("/api/v1/accounts?address=" + Http.encoded("ada quux @nhs.net")).isProblem(400, "INVALID_QUERY");
        nas.get("/api/v1/accounts/ada.quuxfirst%40nhs.net%2Fx");
        nas.asNobody()
                .post("/api/v1/applications", Map.of("odsCode", "quux!", "people", List.of(Map.of("mobile", "quux"))))
                .isProblem(400, "REQUEST_NOT_VALID");
        String row =
                "\"L0GS9\",\"QUUX HOME\",\"Y54\",\"Q72\",\"QUUX STREET\",\"\",\"\",\"ZZFAILINGTOWN\",\"\",\"LS1 1AA\","
                        + "\"20100101\",\"\"" + ",\"\"".repeat(15) + "\r\n";
        nas.send("POST", "/api/v1/ods-sites", row, "Content-Type", "text/csv");
        nas.send("POST", "/api/v1/ods-sites", "quux,quux\r\n", "Content-Type", "text/csv");
    }

    private static void judge(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        assertThat(lines).isNotEmpty();
        List<JsonNode> read = lines.stream().map(JSON::readTree).toList();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.toLowerCase(Locale.ROOT))
                        .doesNotContain(NOBODYS_BUSINESS.stream()
                                .map(text -> text.toLowerCase(Locale.ROOT))
                                .toList()));
        assertThat(read).anySatisfy(line -> {
            assertThat(line.path("traceId").asString("")).isEqualTo(TRACE);
            assertThat(line.path("projection").asString("")).isEqualTo("directory");
            assertThat(line.path("position").asString("")).matches("[0-9]+");
            assertThat(line.path("aggregate").asString(""))
                    .hasSameSizeAs(UUID.randomUUID().toString());
            assertThat(line.path("message").asString("")).contains("parked");
        });
        assertThat(read).anySatisfy(line -> {
            assertThat(line.path("message").asString("")).contains("our fault");
            assertThat(line.path("traceId").asString("")).matches("[0-9a-f]{32}");
            assertThat(line.path("error").path("stack_trace").asString("")).contains("PSQLException");
        });
    }

    private static String[] words() {
        List<String> words = new ArrayList<>(Callers.settings());
        words.add("--logging.structured.format.console=ecs");
        words.add("--tenure.mobile.fiction-allowed=true");
        return words.toArray(String[]::new);
    }

    /** As its log tells it. */
    private static String address(TenureProcess process) {
        await("start")
                .atMost(120, SECONDS)
                .until(() -> READY.matcher(process.output()).find());
        Matcher ready = READY.matcher(process.output());
        assertThat(ready.find()).isTrue();
        return "http://127.0.0.1:" + ready.group(1);
    }
}
