package dev.tenure.command.messages.delivery.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.messages.delivery.Adapters;
import dev.tenure.command.messages.delivery.Deliveries.State;
import dev.tenure.command.messages.delivery.DeliverySide;
import dev.tenure.testing.PostgresExtension;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Messages handed to something that behaves like GOV.UK Notify, in its good hours and its bad ones. */
class NotifyAdapterIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final String TEMPLATE = "f6895ff7-86e0-4d38-80ab-c9525856c3ff";

    private final DeliverySide side = new DeliverySide(POSTGRES);
    private final FakeNotify notify = new FakeNotify();
    private final UUID ann = UUID.randomUUID();

    NotifyAdapterIT() throws IOException {}

    @AfterEach
    void close() {
        notify.close();
        side.close();
    }

    @Test
    void aTextMessageBearsItsReferenceItsTemplateAndWhatTheWordingLeavesOpen() {
        UUID message = side.text(ann, "+447700900123");
        deliver();

        JsonNode request = notify.taken().get(0).request();
        assertThat(request.path("phone_number").asString()).isEqualTo("+447700900123");
        assertThat(request.path("template_id").asString()).isEqualTo(TEMPLATE);
        assertThat(request.path("reference").asString()).isEqualTo(message.toString());
        assertThat(request.path("personalisation").path("password").asString()).isEqualTo("kela-vimo-7");
        assertThat(request.path("personalisation").has("to")).isFalse();
        assertThat(side.delivery(message).state()).isEqualTo(State.SENT);
        assertThat(side.delivery(message).settledAt()).isNull();
        assertThat(side.isThere(message)).isTrue();
    }

    @Test
    void whatPeopleTypedBringsNoLinksIntoAnEmail() {
        side.email(ann, "mary@home.example");
        deliver();

        JsonNode request = notify.taken().get(0).request();
        assertThat(request.path("email_address").asString()).isEqualTo("mary@home.example");
        assertThat(request.path("sanitise_content_for").toString()).isEqualTo("[\"name\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "400, ValidationError, PARKED",
        "400, BadRequestError, PARKED",
        "404, NoResultFound, PARKED",
        "403, AuthError, WAITING",
        "429, RateLimitError, WAITING",
        "429, TooManyRequestsError, WAITING",
        "500, Exception, WAITING",
        "503, '+447700900123', WAITING"
    })
    void anErrorIsForGoodOrPassesByItsStatusAndIsToldByItsType(int status, String type, State state) {
        UUID message = side.text(ann, "+447700900123");
        notify.thenError(status, type);
        deliver();

        assertThat(side.delivery(message).state()).isEqualTo(state);
        assertThat(side.delivery(message).reason())
                .isEqualTo("NOTIFY_" + status + (type.startsWith("+") ? "" : " " + type));

        side.clock().advance(Duration.ofSeconds(30));
        deliver();
        assertThat(notify.taken()).hasSize(state == State.WAITING ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterATimeOutItLooksForTheReferenceBeforeItSendsAgain(boolean wasTaken) {
        UUID message = side.text(ann, "+447700900123");
        notify.thenSilence(wasTaken);
        deliver();
        assertThat(side.delivery(message).state()).isEqualTo(State.WAITING);
        assertThat(side.delivery(message).reason()).isEqualTo("NOTIFY_NO_ANSWER");

        side.clock().advance(Duration.ofSeconds(30));
        deliver();

        assertThat(side.delivery(message).state()).isEqualTo(State.SENT);
        assertThat(notify.taken())
                .singleElement()
                .satisfies(taken -> assertThat(taken.reference()).isEqualTo(message.toString()));
    }

    @Test
    void nobodyThereIsTriedAgain() {
        UUID message = side.text(ann, "+447700900123");
        notify.close();
        deliver();

        assertThat(side.delivery(message).reason()).isEqualTo("NOTIFY_NO_ANSWER");
        assertThat(side.delivery(message).state()).isEqualTo(State.WAITING);
    }

    @Test
    void aClockThatIsWrongIsNoMessagesFault() {
        UUID message = side.text(ann, "+447700900123");
        deliver(
                InstantSource.offset(Clock.systemUTC(), Duration.ofMinutes(-2)),
                notify.url().toString());

        assertThat(side.delivery(message).reason()).isEqualTo("NOTIFY_403 AuthError");
        assertThat(side.delivery(message).state()).isEqualTo(State.WAITING);
    }

    @Test
    void aTemplateThatTheSettingsDoNotNameParksTheMessage() {
        UUID message = side.text(ann, "+447700900123");
        NotifySettings settings = new NotifySettings(notify.url(), FakeNotify.API_KEY, Map.of(), Duration.ofSeconds(1));
        NotifyAdapter adapter = new NotifyAdapter(settings, json(), Clock.systemUTC());
        side.through(new Adapters(Map.of(Adapters.TEXT, adapter))).deliverDue();

        assertThat(side.delivery(message).reason()).isEqualTo("NOTIFY_TEMPLATE_MISSING");
        assertThat(side.delivery(message).state()).isEqualTo(State.PARKED);
    }

    private static tools.jackson.databind.json.JsonMapper json() {
        return tools.jackson.databind.json.JsonMapper.builder().build();
    }

    private void deliver() {
        deliver(Clock.systemUTC(), notify.url().toString());
    }

    private void deliver(InstantSource wallClock, String url) {
        side.through(adapters(url, wallClock)).deliverDue();
    }

    static Adapters adapters(String url, InstantSource wallClock) {
        NotifySettings settings = new NotifySettings(
                java.net.URI.create(url),
                FakeNotify.API_KEY,
                Map.of("temporary-password", TEMPLATE, "log-in-name", TEMPLATE),
                Duration.ofSeconds(2));
        NotifyAdapter adapter = new NotifyAdapter(settings, json(), wallClock);
        return new Adapters(Map.of(Adapters.TEXT, adapter, Adapters.EMAIL, adapter));
    }
}
