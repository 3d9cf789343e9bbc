package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.actor.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Who may come in, and the words in which everybody else is turned away. */
class AccessIT {
    private static final RunningTenure TENURE = RunningTenure.get();
    private static final Http NAS = TENURE.operator();
    private static final Http ANYBODY = TENURE.anybody();

    /**
     * Everything that answers without an operator's token; account holders prove themselves in their own ways, and so
     * does GOV.UK Notify.
     */
    private static final Set<String> PUBLIC = Set.of(
            "GET /health",
            "GET /health/*",
            "POST /api/v1/applications",
            "POST /api/v1/notify-receipts",
            "GET /api/v1/first-sign-in",
            "GET /api/v1/first-sign-in/security-questions",
            "PUT /api/v1/first-sign-in/acceptable-use",
            "PUT /api/v1/first-sign-in/security-questions",
            "PUT /api/v1/first-sign-in/password",
            "POST /api/v1/sign-in",
            "POST /api/v1/sign-out",
            "PUT /api/v1/password",
            "GET /api/v1/session",
            "POST /api/v1/session/mailboxes/*",
            "GET /api/v1/session/requests",
            "GET /api/v1/session/requests/*",
            "POST /api/v1/session/requests/leaving",
            "POST /api/v1/session/requests/name",
            "POST /api/v1/session/requests/account",
            "POST /api/v1/session/requests/temporary-password",
            "POST /api/v1/session/requests/*/withdrawal",
            "POST /api/v1/recovery/questions",
            "POST /api/v1/recovery/password");

    @Test
    void exactlyTheListedEndpointsAnswerWithoutAToken() {
        Set<String> open = new TreeSet<>();
        List<String> all = endpoints();
        for (String endpoint : all.stream().filter(AccessIT::isOfTheApi).toList()) {
            String[] parts = endpoint.split(" ");
            Reply reply = ANYBODY.send(
                    parts[0], parts[1].replace("*", "x"), "", "Content-Type", "application/json", "Accept", "*/*");
            if (reply.code().equals("TOKEN_NEEDED")) {
                reply.isProblem(401, "TOKEN_NEEDED");
                assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
            } else {
                open.add(endpoint);
            }
        }
        assertThat(all).hasSizeGreaterThan(25);
        assertThat(open).isEqualTo(new TreeSet<>(PUBLIC));
    }

    @Test
    void aPathThatDoesNotExistIsNotToldFromOneThatIsClosed() {
        ANYBODY.get("/api/v1/nothing").isProblem(401, "TOKEN_NEEDED");
        ANYBODY.get("/metrics/nothing").isProblem(401, "TOKEN_NEEDED");
        ANYBODY.send("DELETE", "/api/v1/applications", "").isProblem(401, "TOKEN_NEEDED");
        ANYBODY.get("/api/v1/applications").isProblem(401, "TOKEN_NEEDED");
    }

    @Test
    void aWrongTokenIsRefusedEvenWhereNoneIsNeeded() {
        NAS.withToken("tenure_wrong").get("/health").isProblem(401, "TOKEN_NEEDED");
        NAS.withToken("").get("/api/v1/outbox").isProblem(401, "TOKEN_NEEDED");
    }

    @Test
    void aRoleThatMayNotIsRefused() {
        String application =
                CareHome.with("R0LES", "Role House", "Hull", "Rita Role").apply(NAS);
        Http auditor = TENURE.operator(Role.AUDITOR);
        auditor.post("/api/v1/applications/" + application + "/approval", Map.of("reason", "no"))
                .isProblem(403, "NOT_ALLOWED");
        assertThat(NAS.get("/api/v1/applications/" + application + "/history").text())
                .doesNotContain("application.approved");
    }

    @Test
    void everyRefusalOfTheEdgeIsAProblemDocument() {
        NAS.get("/api/v1/nothing").isProblem(404, "NOT_FOUND");
        Reply method = NAS.send("DELETE", "/api/v1/directory", "");
        method.isProblem(405, "METHOD_NOT_ALLOWED");
        assertThat(method.header("Allow")).contains("GET");
        NAS.get("/api/v1/directory?q=role", "Accept", "text/html").isProblem(406, "NOT_ACCEPTABLE");
        NAS.send("POST", "/api/v1/applications", "<xml/>", "Content-Type", "text/xml")
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
        NAS.get("/api/v1/accounts/a%2Fb").isProblem(400, "BAD_REQUEST");
        NAS.get("/api/v1//directory").isProblem(400, "BAD_REQUEST");
    }

    @Test
    void jsonThatCannotBeReadIsRefusedWithThePlaceAndTheReason() {
        assertThat(apply("{\"odsCode\": ").isProblem(400, "REQUEST_NOT_VALID").errors())
                .containsExactly(" NOT_READABLE");
        assertThat(apply("").isProblem(400, "REQUEST_NOT_VALID").errors()).containsExactly(" REQUIRED");
        assertThat(apply("{\"odsCode\": \"A1B2C\", \"colour\": \"red\"}")
                        .isProblem(400, "REQUEST_NOT_VALID")
                        .errors())
                .containsExactly("/colour FIELD_UNKNOWN");
        assertThat(apply("{\"people\": [{\"givenName\": \"A\", \"shoe\": 1}]}")
                        .isProblem(400, "REQUEST_NOT_VALID")
                        .errors())
                .containsExactly("/people/0/shoe FIELD_UNKNOWN");
        assertThat(apply("{\"people\": \"many\"}")
                        .isProblem(400, "REQUEST_NOT_VALID")
                        .errors())
                .containsExactly("/people NOT_READABLE");
    }

    @Test
    void everythingWrongWithAFormIsNamedAtOnceAndNothingIsWritten() {
        long before = TENURE.home().count("events.event");
        Reply refused = apply("{\"odsCode\": \"!\", \"town\": \"\", \"contact\": {\"email\": \"none\"}, \"people\": ["
                + "{\"givenName\": \"\", \"familyName\": \"Smith\", \"mobile\": \"020 7946 0000\", \"role\": \"boss\"},"
                + "{\"givenName\": \"...\", \"familyName\": \"!\", \"mobile\": \"1\", \"role\": \"member\"}]}");
        refused.isProblem(400, "REQUEST_NOT_VALID");
        assertThat(refused.errors().stream().map(it -> it.split(" ")[0]))
                .contains(
                        "/odsCode",
                        "/providerName",
                        "/town",
                        "/contact/name",
                        "/contact/email",
                        "/people",
                        "/people/0/givenName",
                        "/people/0/mobile",
                        "/people/0/role",
                        "/people/1/mobile");
        assertThat(refused.errors()).anyMatch(it -> it.startsWith("/people/1/") && it.contains("Name "));
        assertThat(TENURE.home().count("events.event")).isEqualTo(before);
    }

    @Test
    void aRequestThatIsTooLargeIsRefused() {
        String body = "{\"odsCode\": \"" + "x".repeat(1_500_000) + "\"}";
        apply(body).isProblem(413, "CONTENT_TOO_LARGE");
    }

    /** Pages have their own ways in. */
    private static boolean isOfTheApi(String endpoint) {
        return endpoint.matches("[A-Z]+ /(api|health|metrics)(/.*)?");
    }

    private static Reply apply(String body) {
        return ANYBODY.send(
                "POST", "/api/v1/applications", body, "Content-Type", "application/json", "Idempotency-Key", "access");
    }

    /** Every method and path that a controller or the framework itself answers, ids written as a star. */
    private static List<String> endpoints() {
        List<String> endpoints = new ArrayList<>();
        TENURE.context().getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> addTo(endpoints, info));
        return endpoints;
    }

    private static void addTo(List<String> endpoints, RequestMappingInfo info) {
        for (String pattern : info.getPatternValues()) {
            String path = pattern.replaceAll("\\{kind:[^}]*}", "accounts").replaceAll("\\{[^}]*}|\\*\\*", "*");
            if (info.getMethodsCondition().getMethods().isEmpty()) {
                endpoints.add("GET " + path);
                endpoints.add("POST " + path);
            }
            info.getMethodsCondition().getMethods().forEach(method -> endpoints.add(method + " " + path));
        }
    }
}
