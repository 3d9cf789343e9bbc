package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.Rule;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A holder's days: signing in, the shared mailbox, a forgotten password, signing out; through the edge of a whole Tenure. */
class SignInIT {
    private static final Http NAS = RunningTenure.get().operator();
    private static final Http HELPDESK = RunningTenure.get().operator(Role.HELPDESK);
    private static final CareHome HOME = CareHome.with("SIGN2", "Daily House", "York", "Uma Daily", "Vic Forgetful");
    private static final String UMA = "uma.daily@nhs.net";
    private static final String VIC = "vic.forgetful@nhs.net";
    private static final String PASSWORD = "Long&Winding4Road";
    private static JsonNode joined = NAS.get("/health").body();

    @BeforeAll
    static void theHomeJoins() {
        joined = HOME.join(NAS);
        finish(UMA, 0);
        finish(VIC, 1);
    }

    @Test
    @Rule({"SIGN-1", "SIGN-2", "SIGN-5", "PW-9"})
    void aHolderSignsInOpensTheSharedMailboxChangesThePasswordAndIsOutEverywhere() {
        Http uma = Holders.in(NAS, signIn(UMA, PASSWORD, false));
        assertThat(uma.get("/api/v1/session").ok().path("viewOnlyAttachments").asBoolean())
                .isTrue();
        String mailbox = joined.at("/progress/mailboxId").asString();
        Http shared = Holders.in(NAS, uma.post("/api/v1/session/mailboxes/" + mailbox, Map.of()));
        assertThat(shared.get("/api/v1/session").ok().path("mailboxId").asString())
                .isEqualTo(mailbox);

        NAS.signedInAs(UMA, PASSWORD)
                .put("/api/v1/password", Map.of("newPassword", "Short&Straight5Lane"))
                .ok();

        uma.get("/api/v1/session").isProblem(401, "SESSION_OVER");
        shared.get("/api/v1/session").isProblem(401, "SESSION_OVER");
        signIn(UMA, PASSWORD, true).isProblem(401, "SIGN_IN_REFUSED");
        Http again = Holders.in(NAS, signIn(UMA, "Short&Straight5Lane", true));
        again.post("/api/v1/sign-out", Map.of()).ok();
        again.get("/api/v1/session").isProblem(401, "SESSION_OVER");
    }

    @Test
    @Rule({"SIGN-3", "RST-1", "RST-2", "RST-4", "RST-5", "REG-11"})
    void aForgottenPasswordIsReplacedByAnswersOrWithTheHelpdesk() {
        for (int wrong = 1; wrong <= 5; wrong++) {
            signIn(VIC, "Not-the-one-" + wrong, true).isProblem(401, "SIGN_IN_REFUSED");
        }
        signIn(VIC, PASSWORD, true).isProblem(401, "SIGN_IN_REFUSED");
        Http nobody = NAS.asNobody();
        assertThat(nobody.post("/api/v1/recovery/questions", Map.of("loginName", VIC))
                        .ok())
                .hasSize(3);
        nobody.post(
                        "/api/v1/recovery/password",
                        Map.of("loginName", VIC, "answers", WholeStory.answers(), "newPassword", "Windy&Bright6Hill"))
                .ok();
        Holders.in(NAS, signIn(VIC, "Windy&Bright6Hill", true));

        String account = accountId(1);
        HELPDESK.post("/api/v1/accounts/" + account + "/temporary-passwords", Map.of())
                .isProblem(403, "NOT_ALLOWED");
        JsonNode told = HELPDESK.post(
                        "/api/v1/accounts/" + account + "/proofs/mobile",
                        Map.of("digits", HOME.people().get(1).get("mobile"), "caseNumber", "INC-77"))
                .ok();
        assertThat(told.path("match").asBoolean()).isTrue();
        signIn(VIC, "Windy&Bright6Hill", true).isProblem(401, "SIGN_IN_REFUSED");
        Http vic = NAS.signedInAs(VIC, Outbox.temporaryPassword(NAS, account));
        vic.put("/api/v1/first-sign-in/password", Map.of("newPassword", "Quiet&Narrow7Pass"))
                .ok();
        Holders.in(NAS, signIn(VIC, "Quiet&Narrow7Pass", true));
    }

    private static void finish(String loginName, int person) {
        Holders.begin(NAS, loginName, accountId(person), PASSWORD);
    }

    private static Reply signIn(String loginName, String password, boolean privateComputer) {
        return NAS.signedInAs(loginName, password).post("/api/v1/sign-in", Map.of("privateComputer", privateComputer));
    }

    private static String accountId(int person) {
        return joined.at("/people/" + person + "/accountId").asString();
    }
}
