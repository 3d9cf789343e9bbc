package dev.tenure.command.messages.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.command.messages.delivery.Deliveries.State;
import dev.tenure.testing.PostgresExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several processes, some of which die: every message leaves, and none twice in effect. */
class DeliveryCrashIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final DeliverySide side = new DeliverySide(POSTGRES);
    private final Postbox postbox = new Postbox();
    private final MessageDelivery one = side.through(postbox.adapters());
    private final MessageDelivery other = side.through(postbox.adapters());
    private final UUID ann = UUID.randomUUID();

    @AfterEach
    void close() {
        side.close();
    }

    /** What nobody catches, as little as a process that is killed does. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static Outcome die() {
        throw new Killed();
    }

    @Test
    void aMessageHandedOverByAProcessThatDiedThenIsSentAgainUnderTheSameReference() {
        UUID message = side.text(ann, "+447700900123");
        UUID next = side.text(ann, "+447700900123");
        postbox.then(DeliveryCrashIT::die);
        assertThatThrownBy(one::deliverDue).isInstanceOf(Killed.class);

        assertThat(other.deliverDue()).isZero();
        side.endLeases();
        assertThat(other.deliverDue()).isEqualTo(2);

        assertThat(postbox.ids()).containsExactly(message, message, next);
        assertThat(postbox.handed().get(1).reference())
                .isEqualTo(postbox.handed().get(0).reference());
        assertThat(postbox.handed().get(0).again()).isFalse();
        assertThat(postbox.handed().get(1).again()).isTrue();
    }

    @Test
    void aMessageThatKillsWhoeverSendsItIsParked() {
        UUID message = side.text(ann, "+447700900123");
        for (int time = 0; time < DeliverySide.SETTINGS.tries(); time++) {
            postbox.then(DeliveryCrashIT::die);
            assertThatThrownBy(one::deliverDue).isInstanceOf(Killed.class);
            side.endLeases();
        }
        one.deliverDue();

        assertThat(postbox.ids()).hasSize(DeliverySide.SETTINGS.tries());
        assertThat(side.delivery(message).state()).isEqualTo(State.PARKED);
        assertThat(side.delivery(message).reason()).isEqualTo("GIVEN_UP");
    }

    @Test
    void whatAWorkerNotesAfterItsLeaseWentToAnotherIsVoid() {
        UUID message = side.text(ann, "+447700900123");
        postbox.then(() -> {
            side.endLeases();
            other.deliverDue();
            return new Outcome.Refused("TOO_LATE");
        });

        one.deliverDue();

        assertThat(postbox.ids()).containsExactly(message, message);
        assertThat(side.delivery(message).state()).isEqualTo(State.SENT);
        assertThat(side.delivery(message).reason()).isNull();
    }

    @Test
    void contentThatACrashLeftBetweenNotingAndWipingIsWiped() {
        UUID message = side.text(ann, "+447700900123");
        postbox.then(() -> new Outcome.Sent("theirs", true));
        one.deliverDue();
        side.side()
                .jdbc()
                .sql("update command.message_delivery set wipe = true, settled_at = now()")
                .update();
        assertThat(side.isThere(message)).isTrue();

        other.tidy();
        one.tidy();

        assertThat(side.isThere(message)).isFalse();
        assertThat(side.side().count("command.message_delivery where wipe")).isZero();
    }

    @Test
    void twoProcessesShareTheWorkInOrderForEachPersonAndSendNothingTwice() {
        List<UUID> decided = new ArrayList<>();
        List<UUID> people =
                IntStream.range(0, 20).mapToObj(n -> UUID.randomUUID()).toList();
        for (int round = 0; round < 5; round++) {
            for (UUID person : people) {
                decided.add(side.text(person, "+" + person));
            }
        }
        Confirming confirming = side.confirming(postbox.adapters());
        DeliveryRunner first = new DeliveryRunner(one, confirming, 3);
        DeliveryRunner second = new DeliveryRunner(other, confirming, 3);
        first.start();
        second.start();
        try {
            await("all sent")
                    .until(() -> side.side().count("command.message_delivery where state = 'sent'") == decided.size());
        } finally {
            first.stop();
            second.stop();
        }

        assertThat(postbox.ids()).containsExactlyInAnyOrderElementsOf(decided);
        assertThat(postbox.twoAtOnce()).isEmpty();
        for (UUID person : people) {
            List<UUID> handed = postbox.handed().stream()
                    .filter(letter -> letter.to().equals("+" + person))
                    .map(letter -> letter.reference().messageId())
                    .toList();
            assertThat(handed).hasSize(5).isSorted();
        }
        assertThat(side.side().count("events.outgoing_message where state = 'waiting'"))
                .isZero();
    }
}
