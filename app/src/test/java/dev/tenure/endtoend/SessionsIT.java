package dev.tenure.endtoend;

import static dev.tenure.endtoend.RacingProcesses.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sessions and tries, over two processes that know nothing of each other. */
class SessionsIT {
    private static final String PASSWORD = "Long&Winding4Road";
    private static final String CLOCK = "/api/v1/system/clock";
    private static final String SESSION = "/api/v1/session";
    private static final int DEACTIVATION_DAYS = 20;
    private static final int TRIES = 20;

    private static Optional<TwoProcesses> processes = Optional.empty();

    @BeforeAll
    static void start() {
        // so long that only what the tests do ends a session
        processes = Optional.of(TwoProcesses.start(
                "sessions",
                "--tenure.policy.sign-in.sessions.idle-private=400d",
                "--tenure.policy.sign-in.sessions.longest=400d",
                "--tenure.policy.clocks.deactivation-days=" + DEACTIVATION_DAYS,
                "--tenure.policy.clocks.deletion-days=" + DEACTIVATION_DAYS,
                // an hour for each try, so that none comes back while the tests run
                "--tenure.tries.within=" + TRIES + "h"));
    }

    @AfterAll
    static void end() {
        processes.ifPresent(two -> {
            two.assertTheLogIsWhole();
            two.close();
        });
    }

    @Test
    @Rule({"LEA-5", "LEA-7", "SMB-7", "INA-1", "SIGN-6"})
    void whatALeaverAndADeactivatedPersonMayNoLongerDoEndsAtOnceInBothProcesses() {
        TwoProcesses two = processes.orElseThrow();
        JsonNode home = CareHome.with("SESS1", "Session House", "Ely", "Olga Owner", "Lena Leaver", "Dora Dormant")
                .join(two.one());
        String lena = account(home, 1);
        String dora = account(home, 2);
        String hers = signedIn(lena, "lena.leaver@nhs.net");
        String doras = signedIn(dora, "dora.dormant@nhs.net");
        String shared = session(as(two.one(), hers)
                .post(SESSION + "/mailboxes/" + home.at("/progress/mailboxId").asString(), Map.of()));
        assertGood(hers);
        assertGood(doras);
        assertGood(shared);

        two.other()
                .put("/api/v1/accounts/" + lena + "/leaver-mark", Map.of("reason", "left"))
                .ok();
        assertOver(shared);
        assertGood(hers);

        travel(Duration.ofDays(TwoProcesses.LEAVER_DAYS).plusMinutes(1));
        happened(lena, "account.deleted");
        assertOver(hers);
        assertGood(doras);

        travel(Duration.ofDays(DEACTIVATION_DAYS - TwoProcesses.LEAVER_DAYS));
        happened(dora, "account.deactivated");
        assertOver(doras);
    }

    @Test
    @Rule({"SIGN-2", "PW-9"})
    void aSessionSurvivesAKillOfTheProcessThatBeganItHereAndElsewhere() {
        TwoProcesses two = processes.orElseThrow();
        JsonNode home =
                CareHome.with("SESS2", "Killed House", "Ely", "Kit Killed").join(two.one());
        String kit = account(home, 0);
        finish(two.one(), kit, "kit.killed@nhs.net");
        String token = session(signIn(two.other(), "kit.killed@nhs.net", PASSWORD));

        two.killOther();
        assertThat(as(two.one(), token).get(SESSION).string("accountId")).isEqualTo(kit);
        two.startOtherAgain();
        assertThat(as(two.other(), token).get(SESSION).string("accountId")).isEqualTo(kit);

        as(two.other(), token).post("/api/v1/sign-out", Map.of()).ok();
        as(two.one(), token).get(SESSION).isProblem(401, "SESSION_OVER");
    }

    @Test
    @Rule("SIGN-6")
    void triesAreCountedTogetherByBothProcessesForEverybodyAlikeAndKeepNobodyElseOut() {
        TwoProcesses two = processes.orElseThrow();
        JsonNode home =
                CareHome.with("SESS3", "Tried House", "Ely", "Tia Tried").join(two.one());
        finish(two.one(), account(home, 0), "tia.tried@nhs.net");
        List<Integer> known = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        for (int attempt = 0; attempt <= TRIES; attempt++) {
            Http process = attempt % 2 == 0 ? two.one() : two.other();
            known.add(tried(process, "tia.tried@nhs.net", "192.0.2.7").status());
            unknown.add(tried(process, "nobody.at-all@nhs.net", "192.0.2.7").status());
        }

        assertThat(known).isEqualTo(unknown).endsWith(401, 429);
        Reply refused = tried(two.one(), "nobody.at-all@nhs.net", "192.0.2.7");
        refused.isProblem(429, "TOO_MANY_TRIES");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        two.one()
                .send(
                        "POST",
                        "/api/v1/recovery/questions",
                        "{\"loginName\":\"nobody.at-all@nhs.net\"}",
                        "Content-Type",
                        "application/json",
                        "X-Forwarded-For",
                        "192.0.2.7")
                .isProblem(429, "TOO_MANY_TRIES");
        tried(two.other(), "somebody.else@nhs.net", "192.0.2.7").isProblem(401, "SIGN_IN_REFUSED");
        tried(two.other(), "nobody.at-all@nhs.net", "198.51.100.7").isProblem(401, "SIGN_IN_REFUSED");
        assertThat(two.home().count("command.tried")).isPositive();
        assertThat(two.one().get("/metrics").text()).contains("tenure_tries_refused_total");
    }

    @Test
    @Rule("AUD-1")
    void whatAHolderIsRefusedAtTheEdgeIsInTheirOwnHistory() {
        TwoProcesses two = processes.orElseThrow();
        JsonNode home = CareHome.with("SESS4", "Curious House", "Ely", "Cora Curious", "Quin Quiet")
                .join(two.one());
        String cora = account(home, 0);
        String quin = account(home, 1);
        String hers = signedIn(cora, "cora.curious@nhs.net");

        as(two.other(), hers)
                .put("/api/v1/accounts/" + quin + "/name", Map.of("givenName", "Q", "familyName", "Q"))
                .isProblem(403, "NOT_ALLOWED");
        as(two.one(), hers).get("/api/v1/accounts/" + quin).isProblem(403, "NOT_ALLOWED");

        assertThat(two.events(cora)).endsWith("account.access-refused", "account.access-refused");
        List<String> told = two.one().get("/api/v1/accounts/" + cora + "/history").items().stream()
                .map(step -> step.path("told").asString())
                .toList();
        assertThat(told)
                .contains("The holder asked for account.rename at " + quin + " and was refused: NOT_ALLOWED.")
                .contains("The holder asked for directory.read at " + quin + " and was refused: NOT_ALLOWED.");
    }

    @Test
    @Rule({"RST-1", "SIGN-3"})
    void aHolderSetsOtherSecurityQuestionsWithThePasswordOnceMore() {
        Http one = processes.orElseThrow().one();
        JsonNode home =
                CareHome.with("SESS5", "Asking House", "Ely", "Anna Asked").join(one);
        String anna = account(home, 0);
        Http annas = as(one, signedIn(anna, "anna.asked@nhs.net"));
        String path = "/api/v1/me/security-questions";
        List<Map<String, String>> others = List.of(
                Map.of("questionId", "teacher", "answer", "Miss Hill"),
                Map.of("questionId", "first-pet", "answer", "Tiger"),
                Map.of("questionId", "first-job", "answer", "Leeds"));

        assertThat(annas.put(path, Map.of("questions", List.of(Map.of("questionId", "teacher"))))
                        .isProblem(400, "REQUEST_NOT_VALID")
                        .errors())
                .containsExactlyInAnyOrder("/password REQUIRED", "/questions/0/answer REQUIRED");
        annas.put(path, Map.of("password", "Wrong&Winding4Road", "questions", others))
                .isProblem(401, "SIGN_IN_REFUSED");
        annas.put(path, Map.of("password", PASSWORD, "questions", others)).ok();

        String asked = one.asNobody()
                .send(
                        "POST",
                        "/api/v1/recovery/questions",
                        "{\"loginName\":\"anna.asked@nhs.net\"}",
                        "Content-Type",
                        "application/json")
                .text();
        assertThat(asked).contains("\"teacher\"", "\"first-pet\"", "\"first-job\"");
        assertThat(processes.orElseThrow().events(anna))
                .containsSubsequence("account.sign-in-refused", "account.security-questions-changed");
        assertThat(Outbox.message(one, anna, "security-questions-changed-email"))
                .isNotEmpty();
    }

    private static void assertGood(String token) {
        TwoProcesses two = processes.orElseThrow();
        as(two.one(), token).get(SESSION).ok();
        as(two.other(), token).get(SESSION).ok();
    }

    private static void assertOver(String token) {
        TwoProcesses two = processes.orElseThrow();
        as(two.one(), token).get(SESSION).isProblem(401, "SESSION_OVER");
        as(two.other(), token).get(SESSION).isProblem(401, "SESSION_OVER");
    }

    private static void happened(String account, String event) {
        await(event)
                .atMost(1, TimeUnit.MINUTES)
                .until(() -> processes.orElseThrow().events(account).contains(event));
    }

    private static void travel(Duration distance) {
        Http one = processes.orElseThrow().one();
        Instant target = Instant.parse(one.get(CLOCK).string("now")).plus(distance);
        await("arrival")
                .atMost(3, TimeUnit.MINUTES)
                .until(() -> one.put(CLOCK, Map.of("to", target.toString()))
                        .ok()
                        .path("arrived")
                        .asBoolean());
    }

    private static String signedIn(String account, String address) {
        Http one = processes.orElseThrow().one();
        finish(one, account, address);
        return session(signIn(one, address, PASSWORD));
    }

    private static void finish(Http nas, String account, String address) {
        Http holder = nas.signedInAs(address, Outbox.temporaryPassword(nas, account));
        String first = "/api/v1/first-sign-in";
        holder.put(first + "/acceptable-use", Map.of("version", "2018-04")).ok();
        holder.put(first + "/security-questions", Map.of("questions", WholeStory.answers()))
                .ok();
        holder.put(first + "/password", Map.of("newPassword", PASSWORD)).ok();
    }

    private static Reply signIn(Http http, String address, String password) {
        return http.signedInAs(address, password).post("/api/v1/sign-in", Map.of("privateComputer", true));
    }

    /** A wrong password from that source, as a proxy tells it. */
    private static Reply tried(Http http, String address, String source) {
        return http.signedInAs(address, "Wrong&Winding4Road")
                .send(
                        "POST",
                        "/api/v1/sign-in",
                        "{\"privateComputer\":true}",
                        "Content-Type",
                        "application/json",
                        "X-Forwarded-For",
                        source);
    }

    private static String session(Reply reply) {
        return reply.ok().path("session").stringValue();
    }

    private static Http as(Http http, String token) {
        return new Http(http.addresses(), "Session " + token);
    }
}
