package dev.tenure.command.messages.delivery.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.messages.delivery.Adapters;
import dev.tenure.command.messages.delivery.Confirming;
import dev.tenure.command.messages.delivery.Deliveries.State;
import dev.tenure.command.messages.delivery.DeliverySide;
import dev.tenure.command.messages.delivery.MessageDelivery;
import dev.tenure.command.messages.web.NotifyReceiptResource;
import dev.tenure.command.messages.web.NotifyReceiptResource.ReceiptToken;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What GOV.UK Notify tells afterwards, once, twice, too early, too late or never. */
class NotifyReceiptIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final String TOKEN = "the-token-of-the-settings";

    private final DeliverySide side = new DeliverySide(POSTGRES);
    private final FakeNotify notify = new FakeNotify();
    private final Adapters adapters = NotifyAdapterIT.adapters(notify.url().toString(), Clock.systemUTC());
    private final MessageDelivery delivery = side.through(adapters);
    private final Confirming confirming = side.confirming(adapters);
    private final MockMvcTester http = WebGate.serving(new NotifyReceiptResource(confirming, new ReceiptToken(TOKEN)));
    private final UUID ann = UUID.randomUUID();

    NotifyReceiptIT() throws IOException {}

    @AfterEach
    void close() {
        notify.close();
        side.close();
    }

    @Test
    @Rule("REG-5")
    void aMessageThatArrivedIsToldSoAndItsContentIsWiped() {
        UUID message = sent("+447700900123");
        side.clock().advance(Duration.ofMinutes(2));

        assertThat(callBack(TOKEN)).hasStatus(204);
        assertThat(callBack(TOKEN)).hasStatus(204);
        delivery.tidy();

        assertThat(side.delivery(message).state()).isEqualTo(State.DELIVERED);
        assertThat(side.delivery(message).settledAt()).isEqualTo(side.clock().instant());
        assertThat(side.isThere(message)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"+447700900002, PERMANENT_FAILURE", "+447700900003, TEMPORARY_FAILURE"})
    void oneThatDidNotIsParkedAndMaySucceedWhenSentAgain(String simulated, String reason) {
        UUID message = sent(simulated);
        String first = notify.receipt(notify.taken().get(0));
        callBack(TOKEN);
        assertThat(side.delivery(message).state()).isEqualTo(State.PARKED);
        assertThat(side.delivery(message).reason()).isEqualTo(reason);
        assertThat(side.isThere(message)).isTrue();

        side.deliveries().resend(message);
        delivery.deliverDue();
        assertThat(notify.taken()).hasSize(2);
        // word of the first one, late: it is not about this one
        tell(first, TOKEN);
        assertThat(side.delivery(message).state()).isEqualTo(State.SENT);
    }

    @Test
    void wordThatComesBeforeItWasNotedAsSentSavesASecondOne() {
        UUID message = side.text(ann, "+447700900123");
        notify.thenSilence(true);
        delivery.deliverDue();
        callBack(TOKEN);
        side.clock().advance(Duration.ofMinutes(1));

        assertThat(delivery.deliverDue()).isZero();
        assertThat(side.delivery(message).state()).isEqualTo(State.DELIVERED);
        assertThat(notify.taken()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"another", "", "the-token-of-the-setting"})
    void nobodyElseIsBelieved(String token) {
        UUID message = sent("+447700900123");

        Told.of(callBack(token)).assertProblem(401, "RECEIPT_REFUSED");

        assertThat(side.delivery(message).state()).isEqualTo(State.SENT);
    }

    @Test
    void withoutATokenInTheSettingsNobodyIsBelieved() {
        sent("+447700900123");
        MockMvcTester closed = WebGate.serving(new NotifyReceiptResource(confirming, new ReceiptToken(null)));

        Told.of(closed.perform(WebGate.request("POST", "/api/v1/notify-receipts", Actor.APPLICANT, "{}")
                        .header("Authorization", "Bearer ")))
                .assertProblem(401, "RECEIPT_REFUSED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reference\":null,\"status\":\"delivered\"}",
                "{\"reference\":\"of-somebody-else\",\"status\":\"delivered\"}",
                "{\"reference\":\"740e5834-3a29-46b4-9a6f-16142fde533a\",\"status\":\"delivered\"}"
            })
    void whatIsNotOursIsAnsweredAndChangesNothing(String receipt) {
        UUID message = sent("+447700900123");

        assertThat(tell(receipt, TOKEN)).hasStatus(204);

        assertThat(side.delivery(message).state()).isEqualTo(State.SENT);
    }

    @Test
    void wordThatGotLostIsAskedFor() {
        UUID arrived = sent("+447700900123");
        side.clock().advance(Duration.ofMinutes(29));
        assertThat(confirming.askDue()).isZero();
        side.clock().advance(Duration.ofMinutes(1));
        assertThat(confirming.askDue()).isEqualTo(1);
        assertThat(side.delivery(arrived).state()).isEqualTo(State.DELIVERED);
        assertThat(confirming.askDue()).isZero();
    }

    @Test
    void afterLongSilenceTheContentIsWipedAllTheSame() {
        UUID message = sent("+447700900123");
        notify.close();
        side.clock().advance(Duration.ofHours(1));
        assertThat(confirming.askDue()).isEqualTo(1);
        delivery.tidy();
        assertThat(side.isThere(message)).isTrue();

        side.clock().advance(Duration.ofHours(72));
        confirming.askDue();
        delivery.tidy();

        assertThat(side.isThere(message)).isFalse();
        assertThat(side.delivery(message).state()).isEqualTo(State.SENT);
        assertThat(side.delivery(message).reason()).isEqualTo("UNCONFIRMED");
    }

    private UUID sent(String to) {
        UUID message = side.text(ann, to);
        delivery.deliverDue();
        assertThat(side.delivery(message).state()).isEqualTo(State.SENT);
        return message;
    }

    private MvcTestResult callBack(String token) {
        return tell(notify.receipt(notify.taken().get(notify.taken().size() - 1)), token);
    }

    private MvcTestResult tell(String receipt, String token) {
        return http.perform(WebGate.request("POST", "/api/v1/notify-receipts", Actor.APPLICANT, receipt)
                .header("Authorization", "Bearer " + token));
    }
}
