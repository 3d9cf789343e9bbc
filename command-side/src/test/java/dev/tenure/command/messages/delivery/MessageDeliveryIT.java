package dev.tenure.command.messages.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenure.command.CommandSide;
import dev.tenure.command.messages.delivery.Deliveries.State;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In which order messages leave, how often they are tried, and what becomes of those that cannot. */
class MessageDeliveryIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final DeliverySide side = new DeliverySide(POSTGRES);
    private final Postbox postbox = new Postbox();
    private final MessageDelivery delivery = side.through(postbox.adapters());
    private final UUID ann = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule("REG-5")
    void messagesLeaveInTheOrderDecidedAndTheirContentIsWiped() {
        UUID first = side.text(ann, "+447700900123");
        UUID second = side.email(ann, "ann@home.example");

        assertThat(delivery.deliverDue()).isEqualTo(2);

        assertThat(postbox.ids()).containsExactly(first, second);
        Letter letter = postbox.handed().get(0);
        assertThat(letter.to()).isEqualTo("+447700900123");
        assertThat(letter.text()).contains("kela-vimo-7");
        assertThat(letter.values()).doesNotContainKey("to");
        assertThat(letter.toString()).doesNotContain("kela").doesNotContain("+44");
        assertThat(side.isThere(first)).isFalse();
        assertThat(side.delivery(first).state()).isEqualTo(State.SENT);
        assertThat(side.delivery(first).sentAt()).isEqualTo(side.clock().instant());
        assertThat(delivery.deliverDue()).isZero();
    }

    @Test
    void aMessageThatIsNotTakenIsTriedAgainAfterGrowingPausesAndHoldsUpItsPersonOnly() {
        UUID first = side.text(ann, "+447700900123");
        UUID second = side.text(ann, "+447700900123");
        UUID other = side.text(bob, "+447700900124");
        postbox.thenFail(1);
        delivery.deliverDue();
        postbox.thenFail(1);
        assertThat(postbox.ids()).containsExactly(first, other);

        assertThat(side.delivery(first).nextTryAt())
                .isEqualTo(side.clock().instant().plusSeconds(30));
        side.clock().advance(Duration.ofMillis(29_999));
        assertThat(delivery.deliverDue()).isZero();
        side.clock().advance(Duration.ofMillis(1));
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(side.delivery(first).nextTryAt())
                .isEqualTo(side.clock().instant().plusSeconds(60));
        assertThat(side.delivery(first).reason()).isEqualTo("BUSY");

        side.clock().advance(Duration.ofSeconds(60));
        delivery.deliverDue();
        assertThat(side.delivery(first).state()).isEqualTo(State.SENT);
        assertThat(side.delivery(second).state()).isEqualTo(State.SENT);
        assertThat(side.delivery(other).state()).isEqualTo(State.SENT);
    }

    @Test
    void aMessageTriedTooOftenIsParkedWithItsReasonAndHoldsUpNobody() {
        UUID first = side.text(ann, "+447700900123");
        UUID second = side.text(ann, "+447700900123");
        postbox.thenFail(4);
        for (int time = 0; time < 4; time++) {
            delivery.deliverDue();
            side.clock().advance(Duration.ofMinutes(1));
        }

        assertThat(side.delivery(first).state()).isEqualTo(State.PARKED);
        assertThat(side.delivery(first).reason()).isEqualTo("BUSY");
        assertThat(side.delivery(first).tries()).isEqualTo(4);
        assertThat(side.isThere(first)).isTrue();
        assertThat(side.delivery(second).state()).isEqualTo(State.SENT);
        assertThat(side.deliveries().inState(State.PARKED, 0, new UUID(0, 0), 10))
                .containsExactly(first);
    }

    @Test
    void aParkedMessageIsSentAgainUnderAnotherReferenceWhenSomebodySaysSo() {
        UUID refused = side.text(ann, "+447700900123");
        postbox.then(() -> new Outcome.Refused("NO_SUCH_NUMBER"));
        delivery.deliverDue();
        assertThat(side.delivery(refused).reason()).isEqualTo("NO_SUCH_NUMBER");
        assertThat(side.delivery(refused).tries()).isEqualTo(1);

        side.deliveries().resend(refused);
        assertThat(side.delivery(refused).state()).isEqualTo(State.WAITING);
        delivery.deliverDue();

        assertThat(postbox.handed().stream().map(letter -> letter.reference().toString()))
                .containsExactly(refused.toString(), refused + "-1");
        assertThat(side.delivery(refused).state()).isEqualTo(State.SENT);
        assertThat(refusalToResend(refused)).isEqualTo(RejectionCode.MESSAGE_NOT_PARKED);
        assertThat(refusalToResend(ann)).isEqualTo(RejectionCode.MESSAGE_UNKNOWN);
    }

    @Test
    @Rule("LEA-5")
    void nothingIsSentToSomebodyErasedMeanwhile() {
        UUID waiting = side.text(ann, "+447700900123");
        UUID parked = side.text(bob, "+447700900124");
        postbox.then(() -> new Outcome.Failed("BUSY"));
        postbox.then(() -> new Outcome.Refused("NO_SUCH_NUMBER"));
        delivery.deliverDue();

        side.erase(ann);
        side.erase(bob);
        UUID late = side.text(ann, "+447700900123");
        side.clock().advance(Duration.ofDays(1));
        delivery.deliverDue();

        assertThat(postbox.ids()).containsExactly(waiting, parked);
        assertThat(side.delivery(waiting).state()).isEqualTo(State.WITHDRAWN);
        assertThat(side.delivery(late).reason()).isEqualTo("PERSON_DELETED");
        assertThat(side.isThere(late)).isFalse();
        assertThat(refusalToResend(parked)).isEqualTo(RejectionCode.MESSAGE_TAKEN);
    }

    @Test
    void aChannelWithoutAnAdapterWaitsInTheOutboxAndHoldsUpNothing() {
        UUID text = side.text(ann, "+447700900123");
        UUID email = side.email(ann, "ann@home.example");

        assertThat(side.through(Adapters.none()).deliverDue()).isZero();
        side.through(new Adapters(Map.of(Adapters.EMAIL, postbox))).deliverDue();
        assertThat(postbox.ids()).containsExactly(email);
        assertThat(side.isThere(text)).isTrue();
        assertThat(side.deliveries().of(List.of(text))).isEmpty();

        delivery.deliverDue();
        assertThat(postbox.ids()).containsExactly(email, text);
    }

    private RejectionCode refusalToResend(UUID message) {
        return catchThrowableOfType(Rejection.class, () -> side.deliveries().resend(message))
                .code();
    }
}
