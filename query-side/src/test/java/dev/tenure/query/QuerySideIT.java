package dev.tenure.query;

import static dev.tenure.query.testing.Bumbleton.APPLICATION;
import static dev.tenure.query.testing.Bumbleton.CONTAINER;
import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.MAILBOX;
import static dev.tenure.query.testing.Bumbleton.MARY;
import static dev.tenure.query.testing.Bumbleton.added;
import static dev.tenure.query.testing.Bumbleton.approved;
import static dev.tenure.query.testing.Bumbleton.created;
import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.listed;
import static dev.tenure.query.testing.Bumbleton.mary;
import static dev.tenure.query.testing.Bumbleton.opened;
import static dev.tenure.query.testing.Bumbleton.renamed;
import static dev.tenure.query.testing.Bumbleton.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.query.testing.QuerySide;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Real processors over a real event store, asked over HTTP. */
class QuerySideIT {
    @RegisterExtension
    static final PostgresExtension DATABASE = QuerySide.database();

    private static QuerySide query;

    @BeforeAll
    static void onboardBumbleton() {
        query = QuerySide.start(DATABASE);
        query.publish(
                submitted(),
                listed(JOHN, 1, ApplicantRole.OWNER, "John"),
                listed(MARY, 2, ApplicantRole.MEMBER, "Mary"));
        query.publish(Map.of("actor", "pat", "reason", "known to us"), approved());
        query.publish(opened(), john(), mary(), created(), added(MARY));
        query.publish(renamed(JOHN, "John", "Brown", "john.brown@nhs.net", "john.smith@nhs.net"));
    }

    @AfterAll
    static void stop() {
        query.close();
    }

    @Test
    @Rule({"DIR-1", "DIR-2", "ORG-5"})
    void theDirectoryIsSearchedOverHttp() {
        HttpResponse<String> answer = query.get("/api/v1/directory?q=jhon%20bumbleton&kind=person");
        JsonNode found = QuerySide.read(answer).get("items");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(position(answer)).isGreaterThanOrEqualTo(query.head());
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).get("display").asString()).isEqualTo("BROWN, John (BUMBLETON CARE HOME)");
        assertThat(found.get(0).get("link").asString()).isEqualTo("/api/v1/accounts/" + JOHN);
    }

    /** Its provider may have another name at the same version of the account (ORG-6). */
    @Test
    @Rule("ORG-6")
    void anAccountHasItsVersionAsETagAndIsSentAgainAllTheSame() {
        HttpResponse<String> answer = query.get("/api/v1/accounts/" + JOHN);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        HttpResponse<String> again = query.get("/api/v1/accounts/" + JOHN, "If-None-Match", "\"1\"");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(answer.body());
    }

    @Test
    void aContainerHasItsVersionAsETagAndIsNotSentAgain() {
        HttpResponse<String> answer = query.get("/api/v1/containers/" + CONTAINER);
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = query.get("/api/v1/containers/" + CONTAINER, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(query.get("/api/v1/containers/" + CONTAINER, "If-None-Match", "\"99\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void containersMailboxesAndAccountsAreFoundByWhatNamesThem() {
        assertThat(query.json("/api/v1/containers?odsCode=v12345")
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(CONTAINER.toString());
        assertThat(query.json("/api/v1/containers/" + CONTAINER).get("version").asInt())
                .isZero();
        assertThat(query.json("/api/v1/accounts?address=John.Brown@nhs.net")
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(JOHN.toString());
        assertThat(query.json("/api/v1/accounts?address=john.smith@nhs.net")
                        .get("items")
                        .isEmpty())
                .isTrue();
        assertThat(query.json("/api/v1/mailboxes/" + MAILBOX)
                        .at("/owners/0/display")
                        .asString())
                .isEqualTo("BROWN, John (BUMBLETON CARE HOME)");
        assertThat(query.json("/api/v1/mailboxes?containerId=" + CONTAINER)
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aMailboxIsAlwaysSentBecauseNamesInItChangeWithoutItsVersion() {
        HttpResponse<String> answer = query.get("/api/v1/mailboxes/" + MAILBOX, "If-None-Match", "\"1\"");
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    @Rule({"REN-1", "REN-2"})
    void aRedirectIsToldWithoutRegardToCase() {
        JsonNode retired = query.json("/api/v1/redirects/John.Smith@NHS.net");
        assertThat(retired.get("address").asString()).isEqualTo("john.smith@nhs.net");
        assertThat(retired.get("state").asString()).isEqualTo("retired");
        assertThat(retired.get("leadsTo").asString()).isEqualTo("john.brown@nhs.net");
        assertThat(query.json("/api/v1/redirects/nobody@nhs.net").get("leadsTo").isNull())
                .isTrue();
    }

    @Test
    @Rule({"ORG-1", "ORG-2"})
    void applicationsAreListedAndShown() {
        assertThat(query.json("/api/v1/applications?state=approved")
                        .at("/items/0/accountsRegistered")
                        .asInt())
                .isEqualTo(2);
        JsonNode view = query.json("/api/v1/applications/" + APPLICATION);
        assertThat(view.at("/progress/membershipsMade").asInt()).isEqualTo(2);
        assertThat(view.at("/decision/reason").asString()).isEqualTo("known to us");
        assertThat(query.json("/api/v1/applications?state=submitted")
                        .get("items")
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @Rule("SUP-1")
    @CsvSource({
        "/api/v1/directory, 400, INVALID_QUERY, SEARCH_TOO_SHORT_OR_LONG",
        "/api/v1/directory?q=jo, 400, INVALID_QUERY, SEARCH_TOO_SHORT_OR_LONG",
        "/api/v1/directory?q=%25%25%25, 400, INVALID_QUERY, SEARCH_TOO_SHORT_OR_LONG",
        "/api/v1/directory?q=john&kind=ghost, 400, INVALID_QUERY, KIND_UNKNOWN",
        "/api/v1/directory?q=john&limit=0, 400, INVALID_QUERY, LIMIT_INVALID",
        "/api/v1/directory?q=john&limit=101, 400, INVALID_QUERY, LIMIT_INVALID",
        "/api/v1/directory?q=john&cursor=x, 400, INVALID_QUERY, CURSOR_INVALID",
        "/api/v1/redirects/no-address, 400, INVALID_QUERY, ADDRESS_INVALID",
        "/api/v1/accounts, 400, INVALID_QUERY, ADDRESS_INVALID",
        "/api/v1/containers?odsCode=x, 400, INVALID_QUERY, ODS_CODE_INVALID",
        "/api/v1/mailboxes, 400, INVALID_QUERY, FILTER_MISSING",
        "/api/v1/accounts/1-1-1-1-1, 400, INVALID_QUERY, ID_INVALID",
        "/api/v1/applications?state=lost, 400, INVALID_QUERY, STATE_UNKNOWN",
        "/api/v1/accounts/00000000-0000-4000-8000-0000000000ff, 404, ACCOUNT_UNKNOWN,",
        "/api/v1/containers/00000000-0000-4000-8000-0000000000ff, 404, CONTAINER_UNKNOWN,",
        "/api/v1/mailboxes/00000000-0000-4000-8000-0000000000ff, 404, MAILBOX_UNKNOWN,",
        "/api/v1/applications/00000000-0000-4000-8000-0000000000ff, 404, APPLICATION_UNKNOWN,",
        "/api/v1/accounts/00000000-0000-4000-8000-0000000000ff/history, 404, ACCOUNT_UNKNOWN,",
    })
    void aQuestionThatGetsNoAnswerIsToldWhy(String path, int status, String code, String error) {
        HttpResponse<String> answer = query.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = QuerySide.read(answer);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("contact").asString()).contains("careadmin@nhs.net", "0333 200 1133");
        assertThat(problem.at("/errors/0/code").asString("")).isEqualTo(error == null ? "" : error);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        JsonNode problem = query.json("/api/v1/directory?q=jo&kind=ghost&limit=many");
        assertThat(problem.get("errors").findValuesAsString("pointer")).containsExactly("/q", "/kind", "/limit");
        assertThat(problem.get("detail").asString()).contains("DIR-2");
    }

    private static long position(HttpResponse<String> answer) {
        return Long.parseLong(answer.headers().firstValue("Tenure-Position").orElseThrow());
    }
}
