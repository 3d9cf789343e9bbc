package dev.tenure.command.messages.web;

import static dev.tenure.command.sample.Registrar.NAS;
import static dev.tenure.command.sample.Registrar.ONBOARDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.messages.delivery.Adapters;
import dev.tenure.command.messages.delivery.DeliveryRunner;
import dev.tenure.command.messages.delivery.DeliverySide;
import dev.tenure.command.sample.Registrar;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@Rule("REG-5")
class OutboxResourceIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final String AT = "/api/v1/outbox";

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final UserAccountId john = new Registrar(side).register("John", "Smith");
    private final MockMvcTester http = WebGate.serving(outbox());

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void listsWhatWouldHaveBeenSentWithoutItsContent() {
        Told told = get("?subject=" + john);

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("template").asString()))
                .containsExactlyInAnyOrder("temporary-password", "log-in-name");
        assertThat(told.body())
                .contains("\"waiting\"")
                .doesNotContain("john.smith")
                .doesNotContain("mary@")
                .doesNotContain("+44");
    }

    @Test
    void showsATemporaryPasswordOnceAndRecordsTheLook() {
        UUID message = message("text");

        MvcTestResult shown = show(message, NAS);
        assertThat(shown).hasStatus(200).hasHeader("Cache-Control", "no-store").containsHeader("ETag");
        assertThat(Told.of(shown).json().path("text").asString())
                .startsWith("Your temporary NHSmail password is ")
                .contains("before 12:00 on 15 May 2018");
        assertThat(Told.of(shown).json().path("to").asString()).startsWith("+447700");
        Told.of(show(message, NAS)).assertProblem(410, "MESSAGE_TAKEN");

        assertThat(side.historyOf(john.value()))
                .filteredOn("account.temporary-password-shown"::equals)
                .hasSize(1);
        assertThat(get("?state=shown&limit=200").body()).contains(message.toString());
        assertThat(get("?state=waiting&limit=200").body()).doesNotContain(message.toString());
    }

    @Test
    @Rule("LEA-5")
    void tellsOfAMessageThatWentWithItsPersonThatItIsWithdrawnAndWhy() {
        UUID seen = message("text");
        assertThat(show(seen, NAS)).hasStatus(200);
        UUID waiting = message("email");
        side.clock().advance(Duration.ofDays(1));
        new Registrar(side).send(new MarkLeaver(john, List.of()), NAS);
        side.clock().advance(Duration.ofDays(30));
        new Registrar(side).send(new JudgeLeaving(john), ONBOARDING);
        assertThat(side.historyOf(john.value())).endsWith("account.deleted");

        JsonNode items = get("?limit=200&subject=" + john).json().path("items");
        assertThat(item(items, waiting).path("state").asString()).isEqualTo("withdrawn");
        assertThat(item(items, waiting).path("reason").asString()).isEqualTo("PERSON_DELETED");
        assertThat(item(items, seen).path("state").asString()).isEqualTo("shown");
        assertThat(item(items, seen).path("reason").isNull()).isTrue();
        assertThat(get("?state=withdrawn&limit=200").body())
                .contains(waiting.toString())
                .doesNotContain(seen.toString());
        assertThat(get("?state=shown&limit=200").body())
                .contains(seen.toString())
                .doesNotContain(waiting.toString());
        Told.of(show(waiting, NAS)).assertProblem(410, "MESSAGE_TAKEN");
    }

    private static JsonNode item(JsonNode items, UUID message) {
        return items.valueStream()
                .filter(item -> item.path("messageId").asString().equals(message.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsTheLogInNameAsOftenAsAskedAndRecordsNothing() {
        UUID message = message("email");
        long head = side.store().log().head();

        assertThat(show(message, NAS)).hasStatus(200);
        Told again = Told.of(show(message, NAS));

        assertThat(again.json().path("subjectLine").asString()).isEqualTo("Log-in name for John Smith");
        assertThat(again.json().path("text").asString()).contains("@nhs.net").contains("careadmin@nhs.net");
        assertThat(side.store().log().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELPDESK", "AUDITOR", "REPORTING", "APPLICANT"})
    @Rule("AUD-1")
    void showsNothingToAnybodyButNas(String role) {
        Told.of(show(message("text"), new Actor("somebody", Role.valueOf(role))))
                .assertProblem(403, "NOT_ALLOWED");
        Told.of(show(message("email"), new Actor("somebody", Role.valueOf(role))))
                .assertProblem(403, "NOT_ALLOWED");

        assertThat(show(message("text"), NAS)).hasStatus(200);
    }

    @Test
    void knowsNoMessageThatIsNot() {
        Told.of(show(UUID.randomUUID(), NAS)).assertProblem(404, "MESSAGE_UNKNOWN");
        Told.of(http.perform(WebGate.request("POST", AT + "/17/showing", NAS, "{}")))
                .assertProblem(404, "MESSAGE_UNKNOWN");
    }

    @Test
    void tellsPagesThatGoOnWhereTheLastEnded() {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("?limit=1&subject=" + john + cursor).json();
            page.path("items")
                    .valueStream()
                    .forEach(item -> found.add(item.path("messageId").asString()));
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());

        assertThat(found)
                .containsExactlyInAnyOrder(
                        message("text").toString(), message("email").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=ten", "cursor=here", "cursor=1_2", "state=lost"})
    void namesAParameterThatIsWrong(String parameter) {
        String name = parameter.substring(0, parameter.indexOf('='));

        Told told = get("?" + parameter);

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.errors())
                .singleElement()
                .satisfies(error -> assertThat(error).startsWith("?" + name + " "));
    }

    private OutboxResource outbox() {
        DeliverySide nothingLeaves = new DeliverySide(side);
        Adapters none = Adapters.none();
        DeliveryRunner runner = new DeliveryRunner(nothingLeaves.through(none), nothingLeaves.confirming(none), 0);
        return new OutboxResource(
                side.store().outgoingMessages(),
                new CommandHttp(side.commands(), JsonForm.mapper()),
                new OutboxDeliveries(nothingLeaves.deliveries(), none, runner));
    }

    private UUID message(String channel) {
        return side.jdbc()
                .sql("select message_id from events.outgoing_message where subject = ? and channel = ?")
                .params(john.value(), channel)
                .query(UUID.class)
                .single();
    }

    private MvcTestResult show(UUID message, Actor caller) {
        return http.perform(WebGate.request("POST", AT + "/" + message + "/showing", caller, "{}"));
    }

    private Told get(String query) {
        return Told.of(http.perform(WebGate.request("GET", AT + query, NAS, "")));
    }
}
