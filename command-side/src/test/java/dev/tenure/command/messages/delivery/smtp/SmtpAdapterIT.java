package dev.tenure.command.messages.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tenure.command.CommandSide;
import dev.tenure.command.messages.delivery.Adapters;
import dev.tenure.command.messages.delivery.Deliveries.Delivery;
import dev.tenure.command.messages.delivery.Deliveries.State;
import dev.tenure.command.messages.delivery.DeliverySide;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E-mails through a real SMTP server, and what each of its moods means. */
class SmtpAdapterIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final DeliverySide side = new DeliverySide(POSTGRES);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final UUID ann = UUID.randomUUID();

    @AfterEach
    void close() {
        server.stop();
        side.close();
    }

    @Test
    @Rule({"REG-5", "SUP-1"})
    void anEmailArrivesAsItIsWordedAndItsContentIsWiped() throws Exception {
        server.start();
        UUID message = side.email(ann, "mary@home.example");

        deliver(settings(port(), null, null, false));

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Log-in name for Zoë Ash");
        assertThat(mail.getContent().toString()).contains("Zoë Ash is ready").contains("careadmin@nhs.net");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("mary@home.example");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Tenure <no-reply@nhs.example>");
        assertThat(mail.getMessageID()).isEqualTo("<" + message + "@nhs.example>");
        assertThat(side.delivery(message).state()).isEqualTo(State.SENT);
        assertThat(side.delivery(message).settledAt()).isNotNull();
        assertThat(side.isThere(message)).isFalse();
    }

    @Test
    void credentialsAreUsedAndWrongOnesAreNoMessagesFault() {
        server.start();
        server.setUser("no-reply@nhs.example", "tenure", "right");
        UUID message = side.email(ann, "mary@home.example");

        deliver(settings(port(), "tenure", "wrong", false));
        assertThat(side.delivery(message).state()).isEqualTo(State.WAITING);
        assertThat(side.delivery(message).reason()).isEqualTo("SMTP_SIGN_IN");

        side.clock().advance(Duration.ofMinutes(1));
        deliver(settings(port(), "tenure", "right", false));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        UUID message = side.email(ann, "mary@home.example");
        deliver(settings(1, null, null, false));
        assertThat(side.delivery(message).state()).isEqualTo(State.WAITING);
        assertThat(side.delivery(message).reason()).isEqualTo("SMTP_NO_CONNECTION");

        server.start();
        side.clock().advance(Duration.ofSeconds(30));
        deliver(settings(port(), null, null, false));
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(side.delivery(message).tries()).isEqualTo(2);
    }

    @Test
    void nothingIsSaidInClearWhereTheConnectionHasToBeEncrypted() {
        server.start();
        UUID message = side.email(ann, "mary@home.example");

        deliver(settings(port(), null, null, true));

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(side.delivery(message).state()).isEqualTo(State.WAITING);
    }

    @Test
    void anAddressThatIsNoneIsParkedAndASubjectCannotBeginAnotherHeader() throws Exception {
        server.start();
        UUID wrong = side.email(ann, "mary at home\r\nBcc: all@home.example");
        UUID good = side.email(ann, "mary@home.example");

        deliver(settings(port(), null, null, false));

        assertThat(side.delivery(wrong).state()).isEqualTo(State.PARKED);
        assertThat(side.delivery(wrong).reason()).isEqualTo("ADDRESS_NOT_VALID");
        assertThat(side.delivery(good).state()).isEqualTo(State.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550, PARKED, SMTP_550",
        "RCPT, 450, WAITING, SMTP_450",
        "., 554, PARKED, SMTP_554",
        "., 451, WAITING, SMTP_451",
        "MAIL, 550, WAITING, SMTP_SENDER_REFUSED",
        "HELLO, 421, WAITING, SMTP_NO_CONNECTION"
    })
    void aRefusalForGoodParksAndOneThatPassesIsTriedAgain(String at, int code, State state, String reason)
            throws Exception {
        UUID message = side.email(ann, "mary@home.example");

        try (MoodySmtp moody = new MoodySmtp(at, code)) {
            deliver(settings(moody.port(), null, null, false));
        }

        Delivery delivery = side.delivery(message);
        assertThat(delivery.state()).isEqualTo(state);
        assertThat(delivery.reason()).isEqualTo(reason);
        assertThat(side.isThere(message)).isTrue();
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private static SmtpSettings settings(int port, @Nullable String user, @Nullable String password, boolean startTls) {
        return new SmtpSettings(
                "127.0.0.1", port, user, password, startTls, "Tenure <no-reply@nhs.example>", Duration.ofSeconds(10));
    }

    private void deliver(SmtpSettings settings) {
        side.through(new Adapters(Map.of(Adapters.EMAIL, new SmtpAdapter(settings))))
                .deliverDue();
    }
}
