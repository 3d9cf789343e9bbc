package dev.tenure.command.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.HashedPasswords;
import dev.tenure.command.account.OfferedQuestions;
import dev.tenure.command.password.KeyedTemporaryPasswords;
import dev.tenure.command.password.PasswordHashing;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.registration.MobileSettings;
import dev.tenure.command.sample.Holder;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody who forgot their password, by themselves and with the helpdesk. */
class RecoveryResourceIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Actor HELPDESK = new Actor("operator:help.desk", Role.HELPDESK);
    private static final String CASE = "\"caseNumber\":\"INC-1\"";

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Holder holder = Holder.withPassword(side, "Sunny-day-1");
    private final MockMvcTester recovery;
    private final MockMvcTester proofs;

    RecoveryResourceIT() {
        CommandHttp http = new CommandHttp(side.commands(), JsonForm.mapper());
        HashedPasswords passwords = new HashedPasswords(
                new PasswordHashing(),
                new KeyedTemporaryPasswords(CommandSide.keys().keyedHash(), new SecureRandom()));
        recovery = WebGate.serving(new RecoveryResource(
                http,
                Strangers.gate(side, http, passwords),
                new OfferedQuestions(CommandSide.keys().keyedHash())));
        proofs = WebGate.serving(new ProofResource(http, new MobileNumbers(new MobileSettings(true, List.of()))));
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule("RST-1")
    void theHolderSeesTheirQuestionsAnswersThemAndSetsAPassword() {
        assertThat(questions(holder.address())).containsExactly("first-school", "first-pet", "teacher");

        assertThat(reset(holder.address(), " MISS hill ", "Windy-day-2").status())
                .isEqualTo(204);

        assertThat(holder.signIn("Windy-day-2").proven()).isTrue();
        assertThat(holder.signIn("Sunny-day-1").proven()).isFalse();
    }

    @Test
    @Rule({"RST-1", "SIGN-6"})
    void aNameOfNobodyHasQuestionsAndIsRefusedAsWrongAnswersAre() {
        assertThat(questions("nobody.at-all@nhs.net")).hasSize(3).isEqualTo(questions(" Nobody.At-All@nhs.net"));
        assertThat(questions("no address")).hasSize(3);

        Told wrong = reset(holder.address(), "Miss Vale", "Windy-day-2");
        wrong.assertProblem(401, "ANSWERS_REFUSED");
        assertThat(reset("nobody.at-all@nhs.net", "Miss Hill", "Windy-day-2")).isEqualTo(wrong);
        assertThat(reset("no address", "Miss Hill", "ab")).isEqualTo(wrong);
        for (int time = 2; time <= 5; time++) {
            assertThat(reset(holder.address(), "Miss Vale", "ab")).isEqualTo(wrong);
        }
        assertThat(reset(holder.address(), "Miss Hill", "Windy-day-2"))
                .as("exhausted")
                .isEqualTo(wrong);
        assertThat(side.historyOf(holder.id().value()))
                .filteredOn("account.answers-refused"::equals)
                .hasSize(5);
    }

    @Test
    @Rule({"RST-1", "PW-6"})
    void whatIsMissingAndEveryBrokenRuleIsNamed() {
        Told.of(recovery.perform(WebGate.request("POST", "/api/v1/recovery/password", Actor.APPLICANT, "{}")))
                .assertProblem(
                        400,
                        "REQUEST_NOT_VALID",
                        "/loginName REQUIRED",
                        "/answers THREE_ANSWERS",
                        "/newPassword REQUIRED");
        reset(holder.address(), "Miss Hill", "Sunny-day-1")
                .assertProblem(422, "PASSWORD_REFUSED", "/newPassword NOT_USED_BEFORE");
    }

    @Test
    @Rule({"RST-2", "RST-4"})
    void theHelpdeskIsToldMatchOrNoMatchAndTheRecordSaysWhoAndWhichCase() {
        String path = "/api/v1/accounts/" + holder.id() + "/proofs/mobile";

        Told noMatch = proof(HELPDESK, path, "{\"digits\":\"07700 1\"," + CASE + "}");
        assertThat(noMatch.json().path("match").asBoolean(true)).isFalse();

        assertThat(side.historyOf(holder.id().value())).endsWith("account.proof-refused");
        assertThat(metadata())
                .contains("operator:help.desk")
                .contains("HELPDESK")
                .contains("INC-1");
    }

    @Test
    @Rule("RST-4")
    void aProofWithoutACaseNumberOrFromAServiceIsRefused() {
        String path = "/api/v1/accounts/" + holder.id() + "/proofs/";
        proof(HELPDESK, path + "mobile", "{\"digits\":\"07700 900001\"}")
                .assertProblem(400, "REQUEST_NOT_VALID", "/caseNumber REQUIRED");
        proof(
                        new Actor("service:care-admin", Role.SERVICE, Set.of("*")),
                        path + "mobile",
                        "{\"digits\":\"07700 900001\"," + CASE + "}")
                .assertProblem(403, "NOT_ALLOWED");
        proof(HELPDESK, path + "voucher", "{}")
                .assertProblem(
                        400,
                        "REQUEST_NOT_VALID",
                        "/voucherAccountId REQUIRED",
                        "/localChecksMade MUST_BE_STATED",
                        "/mobile REQUIRED",
                        "/caseNumber REQUIRED");
        proof(HELPDESK, path + "provider-contact", "{\"mobile\":\"07700 900001\"," + CASE + "}")
                .assertProblem(403, "NOT_ALLOWED");
    }

    private List<String> questions(String loginName) {
        String body = "{\"loginName\":\"" + loginName + "\"}";
        return Told.of(recovery.perform(WebGate.request("POST", "/api/v1/recovery/questions", Actor.APPLICANT, body)))
                .json()
                .valueStream()
                .map(question -> question.path("questionId").asString())
                .toList();
    }

    private Told reset(String loginName, String teacher, String wanted) {
        String body = "{\"loginName\":\"" + loginName + "\",\"answers\":["
                + "{\"questionId\":\"first-school\",\"answer\":\"elm road\"},"
                + "{\"questionId\":\"first-pet\",\"answer\":\"Rex\"},"
                + "{\"questionId\":\"teacher\",\"answer\":\"" + teacher + "\"}],"
                + "\"newPassword\":\"" + wanted + "\"}";
        return Told.of(recovery.perform(WebGate.request("POST", "/api/v1/recovery/password", Actor.APPLICANT, body)));
    }

    private Told proof(Actor caller, String path, String body) {
        return Told.of(proofs.perform(WebGate.request("POST", path, caller, body)
                .header("Idempotency-Key", UUID.randomUUID().toString())));
    }

    private String metadata() {
        return side.jdbc()
                .sql("select convert_from(metadata, 'UTF8') from events.event where aggregate_id = ?"
                        + " order by sequence desc limit 1")
                .param(holder.id().value())
                .query(String.class)
                .single();
    }
}
