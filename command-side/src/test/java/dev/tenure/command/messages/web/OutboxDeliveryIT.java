package dev.tenure.command.messages.web;

import static dev.tenure.command.sample.Registrar.NAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.messages.delivery.Adapters;
import dev.tenure.command.messages.delivery.DeliveryRunner;
import dev.tenure.command.messages.delivery.DeliverySide;
import dev.tenure.command.messages.delivery.MessageAdapter;
import dev.tenure.command.messages.delivery.MessageDelivery;
import dev.tenure.command.messages.delivery.Outcome;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The outbox where messages leave: how far each has come, and the second chance. */
class OutboxDeliveryIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final DeliverySide side = new DeliverySide(POSTGRES);
    private final MessageAdapter moody =
            letter -> letter.again() || letter.reference().round() > 0
                    ? new Outcome.Sent("theirs", false)
                    : new Outcome.Refused("NO_SUCH_NUMBER");
    private final Adapters adapters = new Adapters(Map.of(Adapters.TEXT, moody));
    private final MessageDelivery delivery = side.through(adapters);
    private final MockMvcTester http = WebGate.serving(new OutboxResource(
            side.side().store().outgoingMessages(),
            new CommandHttp(side.side().commands(), JsonForm.mapper()),
            new OutboxDeliveries(
                    side.deliveries(), adapters, new DeliveryRunner(delivery, side.confirming(adapters), 0))));
    private final UUID ann = UUID.randomUUID();

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void tellsHowFarAMessageHasComeAndSendsAParkedOneAgain() {
        UUID message = side.text(ann, "+447700900123");
        assertThat(only().path("state").asString()).isEqualTo("waiting");
        assertThat(only().path("delivery").isNull()).isTrue();

        delivery.deliverDue();
        assertThat(only().path("state").asString()).isEqualTo("parked");
        assertThat(only().path("delivery").path("reason").asString()).isEqualTo("NO_SUCH_NUMBER");
        assertThat(only().path("delivery").path("tries").asInt()).isEqualTo(1);
        assertThat(get("?state=parked").body()).contains(message.toString()).doesNotContain("+44");

        assertThat(resend(message, NAS)).hasStatus(202);
        delivery.deliverDue();
        assertThat(only().path("state").asString()).isEqualTo("sent");
        assertThat(get("?state=parked").json().path("items").size()).isZero();
        Told.of(resend(message, NAS)).assertProblem(409, "MESSAGE_NOT_PARKED");
        Told.of(resend(UUID.randomUUID(), NAS)).assertProblem(404, "MESSAGE_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELPDESK", "AUDITOR", "REPORTING", "APPLICANT"})
    @Rule("AUD-1")
    void onlyNasHasAMessageSentAgain(String role) {
        UUID message = side.text(ann, "+447700900123");
        delivery.deliverDue();

        Told.of(resend(message, new Actor("somebody", Role.valueOf(role)))).assertProblem(403, "NOT_ALLOWED");

        assertThat(only().path("state").asString()).isEqualTo("parked");
    }

    @Test
    @Rule("REG-5")
    void aTemporaryPasswordThatLeavesByItselfIsShownToNobody() {
        UUID message = side.text(ann, "+447700900123");

        Told told = Told.of(http.perform(WebGate.request("POST", "/api/v1/outbox/" + message + "/showing", NAS, "{}")));

        told.assertProblem(409, "MESSAGE_IS_SENT");
        assertThat(told.body()).doesNotContain("kela");
        assertThat(side.isThere(message)).isTrue();
    }

    @Test
    void aParkedMessageWhosePersonIsErasedIsToldAsWithdrawn() {
        side.text(ann, "+447700900123");
        delivery.deliverDue();
        side.erase(ann);

        assertThat(only().path("state").asString()).isEqualTo("withdrawn");
    }

    private JsonNode only() {
        JsonNode items = get("?subject=" + ann).json().path("items");
        assertThat(items.size()).isEqualTo(1);
        return items.path(0);
    }

    private MvcTestResult resend(UUID message, Actor caller) {
        return http.perform(WebGate.request("POST", "/api/v1/outbox/" + message + "/resend", caller, ""));
    }

    private Told get(String query) {
        return Told.of(http.perform(WebGate.request("GET", "/api/v1/outbox" + query, NAS, "")));
    }
}
