package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Temporary passwords and the first sign-in, step by step, broken off and continued. */
class FirstSignInIT {
    private static final String FIRST = "/api/v1/first-sign-in";
    private static final Http NAS = RunningTenure.get().operator();
    private static final CareHome HOME = CareHome.with(
            "SIGN1",
            "Signing House",
            "York",
            "Olive Firstly",
            "Bea Stepwise",
            "Cy Lookedat",
            "Di Renewed",
            "Ed Refused");
    private static JsonNode joined = NAS.get("/health").body();

    @BeforeAll
    static void theHomeJoins() {
        joined = HOME.join(NAS);
    }

    @Rule("REG-5")
    @Test
    void theTemporaryPasswordIsShownOnceAndTheLookIsInTheHistory() {
        String account = accountId(2);
        String message = Outbox.message(NAS, account, "temporary-password");
        Reply shown = Outbox.show(NAS, message);
        String password = Outbox.password(shown.ok().path("text").asString());
        assertThat(shown.string("channel")).isEqualTo("text");
        assertThat(shown.string("to")).startsWith("+447700900");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        Outbox.show(NAS, message).isProblem(410, "MESSAGE_TAKEN");
        Reply history = NAS.get("/api/v1/accounts/" + account + "/history");
        JsonNode look = history.ok().path("items").get(3);
        assertThat(look.path("event").asString()).isEqualTo("account.temporary-password-shown");
        assertThat(look.path("actor").asString()).isEqualTo("operator:tests-NAS");
        assertThat(look.path("reason").asString()).isEqualTo("demonstration");
        assertThat(history.text()).doesNotContain(password);
        assertThat(NAS.get("/api/v1/outbox?subject=" + account).text()).doesNotContain(password);
    }

    @Rule({"REG-7", "REG-11"})
    @Test
    void theFirstSignInGoesStepByStepAndIsContinuedWhereItWasBrokenOff() {
        String password = Outbox.temporaryPassword(NAS, accountId(1));
        Http bea = NAS.signedInAs("bea.stepwise@nhs.net", password);
        assertThat(bea.get(FIRST).ok().path("next").asString()).isEqualTo("acceptable-use");
        bea.put(FIRST + "/password", Map.of("newPassword", "Long&Winding4Road"))
                .isProblem(409, "ACCEPTABLE_USE_NOT_ACCEPTED");
        bea.put(FIRST + "/acceptable-use", Map.of("version", "1999-01")).isProblem(409, "ACCEPTABLE_USE_NOT_IN_FORCE");
        assertThat(accept(bea).ok().path("next").asString()).isEqualTo("security-questions");

        Http later = NAS.signedInAs("BEA.Stepwise@nhs.net", password);
        assertThat(later.get(FIRST).ok().path("done").get(0).asString()).isEqualTo("acceptable-use");
        later.put(FIRST + "/password", Map.of("newPassword", "Long&Winding4Road"))
                .isProblem(409, "SECURITY_QUESTIONS_NOT_SET");
        assertThat(answer(later).ok().path("next").asString()).isEqualTo("password");
        assertThat(answer(later).ok().path("next").asString()).isEqualTo("password");

        Reply chosen = later.put(FIRST + "/password", Map.of("newPassword", "Long&Winding4Road"));
        assertThat(chosen.ok().path("next").asString()).isEqualTo("none");
        later.get(FIRST).isProblem(401, "SIGN_IN_REFUSED");
        JsonNode steps =
                NAS.get("/api/v1/accounts/" + accountId(1) + "/history").ok().path("items");
        JsonNode last = steps.get(steps.size() - 1);
        assertThat(last.path("event").asString()).isEqualTo("account.password-chosen");
        assertThat(last.path("role").asString()).isEqualTo("SELF");
        assertThat(last.at("/before/status").asString()).isEqualTo("registered");
        assertThat(last.at("/after/status").asString()).isEqualTo("ready");
        assertThat(last.at("/after/firstSignIn/acceptableUseVersion").asString())
                .isEqualTo("2018-04");
    }

    @Rule({"PW-1", "PW-2", "PW-3", "PW-5", "PW-6"})
    @Test
    void everyBrokenRuleOfAPasswordIsNamedAtOnceAndNothingIsWritten() {
        Http ed = NAS.signedInAs("ed.refused@nhs.net", Outbox.temporaryPassword(NAS, accountId(4)));
        accept(ed).ok();
        answer(ed).ok();
        long before = RunningTenure.get().home().count("events.event");
        Reply refused = ed.put(FIRST + "/password", Map.of("newPassword", "a, b"));
        refused.isProblem(422, "PASSWORD_REFUSED");
        assertThat(refused.errors()).hasSizeGreaterThanOrEqualTo(4).allMatch(it -> it.startsWith("/newPassword "));
        assertThat(ed.put(FIRST + "/password", Map.of("newPassword", "Xx1!ed.refused"))
                        .errors())
                .hasSize(1);
        assertThat(RunningTenure.get().home().count("events.event")).isEqualTo(before);
    }

    @Rule("PW-4")
    @Test
    void aTemporaryPasswordCannotBeKept() {
        String password = Outbox.temporaryPassword(NAS, accountId(0));
        Http olive = NAS.signedInAs("olive.firstly@nhs.net", password);
        accept(olive).ok();
        answer(olive).ok();
        assertThat(olive.put(FIRST + "/password", Map.of("newPassword", password))
                        .isProblem(422, "PASSWORD_REFUSED")
                        .errors())
                .isNotEmpty();
        assertThat(olive.get(FIRST).ok().path("next").asString()).isEqualTo("password");
    }

    @Rule("REG-11")
    @Test
    void aNewTemporaryPasswordVoidsTheOneBefore() {
        String first = Outbox.temporaryPassword(NAS, accountId(3));
        NAS.post("/api/v1/accounts/" + accountId(3) + "/temporary-passwords", Map.of("onBehalfOf", "the owner"))
                .ok();
        String second = Outbox.temporaryPassword(NAS, accountId(3));
        NAS.signedInAs("di.renewed@nhs.net", first).get(FIRST).isProblem(401, "SIGN_IN_REFUSED");
        NAS.signedInAs("di.renewed@nhs.net", second).get(FIRST).ok();
    }

    @Test
    void whoIsNotThePersonLearnsNothing() {
        Reply wrong = NAS.signedInAs("di.renewed@nhs.net", "Wrong-Password-1").get(FIRST);
        Reply unknown =
                NAS.signedInAs("nobody.atall@nhs.net", "Wrong-Password-1").get(FIRST);
        wrong.isProblem(401, "SIGN_IN_REFUSED");
        unknown.isProblem(401, "SIGN_IN_REFUSED");
        assertThat(withoutTrace(unknown)).isEqualTo(withoutTrace(wrong));
        assertThat(withoutTrace(NAS.asNobody().get(FIRST).isProblem(401, "SIGN_IN_REFUSED")))
                .isEqualTo(withoutTrace(wrong));
    }

    /** A request's trace is its own, whoever asks. */
    private static String withoutTrace(Reply reply) {
        return reply.text().replace(reply.string("traceId"), "");
    }

    private static String accountId(int person) {
        return joined.at("/people/" + person + "/accountId").asString();
    }

    private static Reply accept(Http person) {
        return person.put(FIRST + "/acceptable-use", Map.of("version", "2018-04"));
    }

    private static Reply answer(Http person) {
        return person.put(
                FIRST + "/security-questions",
                Map.of(
                        "questions",
                        List.of(
                                Map.of("questionId", "first-pet", "answer", "Rex the Second"),
                                Map.of("questionId", "first-school", "answer", "Hill Lane"),
                                Map.of("questionId", "first-job", "answer", "Leeds"))));
    }
}
