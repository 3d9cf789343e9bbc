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
        String shared = Holders.token(Holders.in(two.one(), hers)
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
        Holders.begin(two.one(), "kit.killed@nhs.net", kit, PASSWORD);
        String token = Holders.token(Holders.signIn(two.other(), "kit.killed@nhs.net", PASSWORD));

        two.killOther();
        assertThat(Holders.in(two.one(), token).get(SESSION).string("accountId"))
                .isEqualTo(kit);
        two.startOtherAgain();
        assertThat(Holders.in(two.other(), token).get(SESSION).string("accountId"))
                .isEqualTo(kit);

        Holders.in(two.other(), token).post("/api/v1/sign-out", Map.of()).ok();
        Holders.in(two.one(), token).get(SESSION).isProblem(401, "SESSION_OVER");
    }

    @Test
    @Rule("SIGN-6")
    void triesAreCountedTogetherByBothProcessesForEverybodyAlikeAndKeepNobodyElseOut() {
        TwoProcesses two = processes.orElseThrow();
        JsonNode home =
                CareHome.with("SESS3", "Tried House", "Ely", "Tia Tried").join(two.one());
        Holders.begin(two.one(), "tia.tried@nhs.net", account(home, 0), PASSWORD);
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

    private static void assertGood(String token) {
        TwoProcesses two = processes.orElseThrow();
        Holders.in(two.one(), token).get(SESSION).ok();
        Holders.in(two.other(), token).get(SESSION).ok();
    }

    private static void assertOver(String token) {
        TwoProcesses two = processes.orElseThrow();
        Holders.in(two.one(), token).get(SESSION).isProblem(401, "SESSION_OVER");
        Holders.in(two.other(), token).get(SESSION).isProblem(401, "SESSION_OVER");
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
        Holders.begin(one, address, account, PASSWORD);
        return Holders.token(Holders.signIn(one, address, PASSWORD));
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
}
