package dev.tenure.command.account.web;

import static dev.tenure.command.account.web.ServedFirstSignIn.basic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.Entrance;
import dev.tenure.command.account.HashedPasswords;
import dev.tenure.command.account.Sessions;
import dev.tenure.command.account.store.JdbcSessions;
import dev.tenure.command.membership.web.MailboxSessionResource;
import dev.tenure.command.password.KeyedTemporaryPasswords;
import dev.tenure.command.password.PasswordHashing;
import dev.tenure.command.sample.Holder;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.policy.SessionPolicy;
import dev.tenure.kernel.time.CalendarDays;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The whole way of a holder: sign in, open, change the password, sign out. */
class SignInResourceIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final String PASSWORD = "Sunny-day-1";
    private static final String PRIVATE = "{\"privateComputer\":true}";
    private static final String PUBLIC = "{\"privateComputer\":false}";

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final SharedMailboxId mailbox = new SharedMailboxId(UUID.randomUUID());
    private final Holder holder = Holder.owning(side, mailbox, PASSWORD);
    private final MockMvcTester signIn;
    private final MockMvcTester sessions;

    SignInResourceIT() {
        CommandHttp http = new CommandHttp(side.commands(), JsonForm.mapper());
        Sessions kept = new Sessions(
                new JdbcSessions(side.jdbc()),
                CommandSide.keys().keyedHash(),
                new SecureRandom(),
                side.clock(),
                SessionPolicy.usual());
        HashedPasswords passwords = new HashedPasswords(
                new PasswordHashing(),
                new KeyedTemporaryPasswords(CommandSide.keys().keyedHash(), new SecureRandom()));
        signIn = WebGate.serving(new SignInResource(
                http, Strangers.gate(side, http, passwords), new Entrance(side.journal(), kept, UUID::randomUUID)));
        SessionCaller callers = new SessionCaller(http, kept);
        sessions = WebGate.serving(new SessionResource(callers, kept), new MailboxSessionResource(http, callers, kept));
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule({"SIGN-1", "SIGN-2", "SIGN-4"})
    void aHolderSignsInAndSeesTheirSession() {
        String token = session(signIn(PASSWORD, PUBLIC));

        Told seen = inSession("GET", "/api/v1/session", token);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("accountId").asString())
                .isEqualTo(holder.id().toString());
        assertThat(seen.json().path("viewOnlyAttachments").asBoolean()).isTrue();
        assertThat(seen.json().path("mustChangePassword").asBoolean()).isFalse();
        assertThat(side.journal().latestUse(holder.id())).contains(side.clock().instant());
    }

    @Test
    @Rule("SIGN-2")
    void whetherTheComputerIsPrivateIsAskedEachTime() {
        signIn(PASSWORD, "{}").assertProblem(400, "REQUEST_NOT_VALID", "/privateComputer REQUIRED");
        String token = session(signIn(PASSWORD, PRIVATE));

        assertThat(inSession("GET", "/api/v1/session", token)
                        .json()
                        .path("viewOnlyAttachments")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    @Rule({"SIGN-4", "AUD-1"})
    void everySignInIsInTheJournalAndOnlyTheFirstOfTheDayInTheAccount() {
        signIn(PASSWORD, PRIVATE);
        signIn(PASSWORD, PRIVATE);
        signIn("Rainy-day-1", PRIVATE);

        assertThat(kinds()).containsExactly("sign-in", "sign-in");
        assertThat(side.historyOf(holder.id().value()))
                .endsWith("account.sign-in-refused")
                .filteredOn("account.used"::equals)
                .hasSize(1);
    }

    @Test
    @Rule({"SIGN-6", "SIGN-1"})
    void strangersAreToldTheSameWhateverIsWrong() {
        Told wrong = signIn("Rainy-day-1", PRIVATE);
        wrong.assertProblem(401, "SIGN_IN_REFUSED");
        for (String caller : List.of(
                basic("nobody.at-all@nhs.net", PASSWORD), basic("no address", PASSWORD), "Basic !!!", "Session x")) {
            assertThat(Told.of(signIn.perform(request("POST", "/api/v1/sign-in", caller, PRIVATE))))
                    .isEqualTo(wrong);
        }
        holder.reset();
        assertThat(signIn(PASSWORD, PRIVATE)).isEqualTo(wrong);
        for (int count = 0; count < 6; count++) {
            assertThat(signIn("Rainy-day-" + count, PRIVATE)).isEqualTo(wrong);
        }
    }

    @Test
    @Rule("SIGN-5")
    void signingOutEndsTheMailboxesOpenedFromThePersonalSession() {
        String personal = session(signIn(PASSWORD, PRIVATE));
        Told opened = inSession("POST", "/api/v1/session/mailboxes/" + mailbox, personal);
        assertThat(opened.status()).isEqualTo(201);
        String shared = opened.json().path("session").asString();
        assertThat(inSession("GET", "/api/v1/session", shared)
                        .json()
                        .path("mailboxId")
                        .asString())
                .isEqualTo(mailbox.toString());
        inSession("POST", "/api/v1/session/mailboxes/" + mailbox, shared).assertProblem(409, "SESSION_NOT_PERSONAL");

        assertThat(inSession("POST", "/api/v1/sign-out", personal).status()).isEqualTo(204);

        inSession("GET", "/api/v1/session", personal).assertProblem(401, "SESSION_OVER");
        inSession("GET", "/api/v1/session", shared).assertProblem(401, "SESSION_OVER");
        assertThat(inSession("POST", "/api/v1/sign-out", personal).status()).isEqualTo(204);
    }

    @Test
    void aSharedMailboxOfOthersStaysShut() {
        String personal = session(signIn(PASSWORD, PRIVATE));

        inSession("POST", "/api/v1/session/mailboxes/" + UUID.randomUUID(), personal)
                .assertProblem(403, "NOT_A_MEMBER");
        inSession("POST", "/api/v1/session/mailboxes/none", personal).assertProblem(403, "NOT_A_MEMBER");
    }

    @Test
    @Rule({"PW-7", "PW-9"})
    void changingThePasswordEndsEverySession() {
        String before = session(signIn(PASSWORD, PRIVATE));

        assertThat(change(PASSWORD, "Windy-day-2").status()).isEqualTo(204);

        inSession("GET", "/api/v1/session", before).assertProblem(401, "SESSION_OVER");
        signIn(PASSWORD, PRIVATE).assertProblem(401, "SIGN_IN_REFUSED");
        session(signIn("Windy-day-2", PRIVATE));
    }

    @Test
    @Rule({"PW-1", "PW-6"})
    void everythingWrongWithTheNewPasswordIsToldAtOnceToTheHolderOnly() {
        change(PASSWORD, "a,b")
                .assertProblem(
                        422,
                        "PASSWORD_REFUSED",
                        "/newPassword AT_LEAST_8_CHARACTERS",
                        "/newPassword NO_COMMA",
                        "/newPassword THREE_KINDS_OF_CHARACTERS");
        change("Rainy-day-1", "a,b").assertProblem(401, "SIGN_IN_REFUSED");
        change(PASSWORD, "").assertProblem(400, "REQUEST_NOT_VALID", "/newPassword REQUIRED");
    }

    @Test
    @Rule({"PW-8", "PW-11"})
    void anExpiredPasswordLetsItsHolderChangeItAndNothingElse() {
        Instant expiry = CalendarDays.after(side.clock().instant(), 90);
        side.clock().set(expiry.minusSeconds(60));
        String before = session(signIn(PASSWORD, PRIVATE));
        side.clock().set(expiry.plusSeconds(60));

        Told told = signIn(PASSWORD, PRIVATE);
        assertThat(told.json().path("mustChangePassword").asBoolean()).isTrue();
        assertThat(told.json().path("session").isNull()).isTrue();
        assertThat(inSession("GET", "/api/v1/session", before)
                        .json()
                        .path("mustChangePassword")
                        .asBoolean())
                .isTrue();
        assertThat(side.journal().latestUse(holder.id()))
                .hasValueSatisfying(use -> assertThat(use).isBefore(side.clock().instant()));

        assertThat(change(PASSWORD, "Windy-day-2").status()).isEqualTo(204);
        session(signIn("Windy-day-2", PRIVATE));
    }

    private List<String> kinds() {
        return side.jdbc()
                .sql("select kind from command.access_journal where account_id = ? order by kind")
                .param(holder.id().value())
                .query(String.class)
                .list();
    }

    private static String session(Told told) {
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        return told.json().path("session").stringValue();
    }

    private Told signIn(String password, String body) {
        return Told.of(signIn.perform(request("POST", "/api/v1/sign-in", basic(holder.address(), password), body)));
    }

    private Told change(String present, String wanted) {
        String body = "{\"newPassword\":\"" + wanted + "\"}";
        return Told.of(signIn.perform(request("PUT", "/api/v1/password", basic(holder.address(), present), body)));
    }

    private Told inSession(String method, String path, String token) {
        return Told.of(sessions.perform(request(method, path, "Session " + token, "")));
    }

    private static MockHttpServletRequestBuilder request(
            String method, String path, String authorization, String body) {
        return WebGate.request(method, path, Actor.APPLICANT, body).header("Authorization", authorization);
    }
}
