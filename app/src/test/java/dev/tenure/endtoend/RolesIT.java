package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.Rule;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role and each service may do, over HTTP with tokens as identity issues them. */
class RolesIT {
    private static final RunningTenure TENURE = RunningTenure.get();
    private static final Http NAS = TENURE.operator();
    private static final Map<String, Http> CALLERS = Map.of(
            "N", NAS,
            "H", TENURE.operator(Role.HELPDESK),
            "A", TENURE.operator(Role.AUDITOR),
            "R", TENURE.operator(Role.REPORTING),
            "W", service(Callers.WIDE),
            "S", service(Callers.NARROW));
    private static final String NOBODY = UUID.randomUUID().toString();

    /** The letters say whom it is open to: NAS, Helpdesk, Auditor, Reporting, Wide and Small (narrow) service. */
    @ParameterizedTest
    @CsvSource({
        "GET,  /api/v1/directory?q=zzz,                         N H A - W S",
        "GET,  /api/v1/accounts/{id},                           N H A - W S",
        "GET,  /api/v1/containers/{id},                         N H A - W S",
        "GET,  /api/v1/mailboxes/{id},                          N H A - W S",
        "GET,  /api/v1/redirects/nobody@nhs.net,                N H A - W S",
        "GET,  /api/v1/accounts/{id}/history,                   N H A - W -",
        "GET,  /api/v1/applications/{id}/history,               N H A - W -",
        "GET,  /api/v1/applications,                            N - A - W -",
        "GET,  /api/v1/applications/{id},                       N - A - W -",
        "POST, /api/v1/applications/{id}/approval,              N - - - W -",
        "POST, /api/v1/applications/{id}/rejection,             N - - - W S",
        "PUT,  /api/v1/accounts/{id}/name,                      N - - - W -",
        "POST, /api/v1/accounts/{id}/temporary-passwords,       N - - - W -",
        "POST, /api/v1/containers/{id}/uploads,                 N - - - W -",
        "POST, /api/v1/uploads/{id}/start,                      N - - - W -",
        "POST, /api/v1/uploads/{id}/withdrawal,                 N - - - W -",
        "GET,  /api/v1/uploads,                                 N - A - W -",
        "GET,  /api/v1/uploads/{id},                            N - A - W -",
        "GET,  /api/v1/uploads/{id}/rows,                       N - A - W -",
        "GET,  /api/v1/uploads/{id}/result,                     N - A - W -",
        "GET,  /api/v1/outbox,                                  N - A - W -",
        "POST, /api/v1/outbox/{id}/showing,                     N - - - W -",
        "GET,  /api/v1/ods-sites/A1B2C,                         N - A - W -",
        "POST, /api/v1/ods-sites,                               N - - - W -",
        "GET,  /api/v1/parked-events,                           N H A R W -",
        "POST, /api/v1/parked-events/{id}/retry,                N - - - W -",
        "GET,  /api/v1/parked-stories,                          N H A R W -",
        "POST, /api/v1/parked-stories/{id}/retry,               N - - - W -",
        "POST, /api/v1/parked-stories/{id}/1/release,           N - - - W -",
        "GET,  /api/v1/parked-commands,                         N H A R W -",
        "POST, /api/v1/parked-commands/{id}/x/retry,            N - - - W -",
    })
    void isOpenToWhomItSays(String method, String path, String open) {
        CALLERS.forEach((letter, caller) -> {
            String type = path.matches(".*(ods-sites|/containers/.*/uploads)") ? "text/csv" : "application/json";
            String body = method.equals("GET") ? "" : "x";
            Reply reply = caller.send(
                    method,
                    path.replace("{id}", NOBODY),
                    body,
                    "Content-Type",
                    type,
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
            if (open.contains(letter)) {
                assertThat(reply.code()).as(letter).isNotIn("NOT_ALLOWED", "TOKEN_NEEDED");
            } else {
                reply.isProblem(403, "NOT_ALLOWED");
            }
        });
    }

    @Rule("AUD-1")
    @Test
    void aServiceStandsInTheRecordUnderItsOwnName() {
        String application =
                CareHome.with("SERV1", "Service House", "Hull", "Sid Service").apply(NAS);
        service(Callers.NARROW)
                .post("/api/v1/applications/" + application + "/rejection", Map.of("reason", "no home"))
                .ok();
        String history =
                NAS.get("/api/v1/applications/" + application + "/history").text();
        assertThat(history).contains("\"actor\":\"service:tests-narrow\"", "\"role\":\"SERVICE\"");
    }

    @Test
    void aServiceMayAskForLessThanItHasAndNotForMore() {
        Http less = NAS.asService(Callers.NARROW, Callers.SECRET, "directory.read");
        less.get("/api/v1/directory?q=zzz").ok();
        less.post("/api/v1/applications/" + NOBODY + "/rejection", Map.of("reason", "x"))
                .isProblem(403, "NOT_ALLOWED");
        Reply more = token(Callers.NARROW, Callers.SECRET, "&scope=application.approve");
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.string("error")).isEqualTo("invalid_scope");
    }

    @Test
    void aWrongSecretAndAnUnknownServiceAreRefusedAlike() {
        Reply wrong = token(Callers.WIDE, "wrong", "");
        Reply unknown = token("nobody", Callers.SECRET, "");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.text()).isEqualTo(unknown.text()).contains("invalid_client");
    }

    @Test
    void aTokenThatWasTamperedWithOpensNothing() {
        String token = service(Callers.WIDE).authorization().substring("Bearer ".length());
        String[] parts = token.split("[.]");
        String other = service(Callers.NARROW).authorization().split("[.]")[1];
        NAS.withToken(parts[0] + "." + other + "." + parts[2])
                .get("/api/v1/outbox")
                .isProblem(401, "TOKEN_NEEDED");
        NAS.withToken(parts[0] + "." + parts[1] + ".").get("/api/v1/outbox").isProblem(401, "TOKEN_NEEDED");
    }

    @Test
    void nothingThatOpensIsReadableInTheDatabase() {
        String token = service(Callers.WIDE).authorization().substring("Bearer ".length());
        for (String table : new String[] {"signing_key", "issued_grant", "first_credential", "session_attributes"}) {
            assertThat(TENURE.home().query("select row_to_json(t)::text from access." + table + " t"))
                    .as(table)
                    .noneMatch(row -> row.contains(token) || row.contains("\"d\":") || row.contains(Callers.SECRET));
        }
        assertThat(TENURE.home().count("access.signing_key")).isEqualTo(1);
    }

    private static Reply token(String name, String secret, String more) {
        return TENURE.anybody()
                .signedInAs(name, secret)
                .send(
                        "POST",
                        "/oauth2/token",
                        "grant_type=client_credentials" + more,
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    private static Http service(String name) {
        return NAS.asService(name, Callers.SECRET);
    }
}
