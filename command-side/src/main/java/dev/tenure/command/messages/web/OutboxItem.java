package dev.tenure.command.messages.web;

import dev.tenure.command.messages.delivery.Deliveries.Delivery;
import dev.tenure.eventstore.read.StoredMessage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message without its content.
 *
 * @param state waiting, sent, delivered, parked or withdrawn; shown for one that somebody looked at in a demonstration
 * @param reason why it is withdrawn or not through, a code without personal data; {@code PERSON_DELETED} for one whose person was
 *     erased while it waited
 * @param delivery how it fares; none for one that stays in the local outbox
 */
record OutboxItem(
        UUID messageId,
        String channel,
        String template,
        UUID subject,
        Instant createdAt,
        String state,
        @Nullable String reason,
        @Nullable Instant takenAt,
        @Nullable Fares delivery) {
    private static final String PERSON_DELETED = "PERSON_DELETED";

    /**
     * How the delivery fares.
     *
     * @param reason why it is not through, a code without personal data
     * @param settledAt since when it has been delivered, parked or withdrawn
     */
    record Fares(
            int tries,
            @Nullable String reason,
            @Nullable Instant sentAt,
            @Nullable Instant settledAt,
            @Nullable Instant nextTryAt) {
        static Fares of(Delivery delivery) {
            return new Fares(
                    delivery.tries(), delivery.reason(), delivery.sentAt(), delivery.settledAt(), delivery.nextTryAt());
        }
    }

    static OutboxItem of(StoredMessage message, @Nullable Delivery delivery) {
        return new OutboxItem(
                message.messageId(),
                message.channel(),
                message.template(),
                message.subject(),
                message.createdAt(),
                state(message, delivery),
                reason(message, delivery),
                message.takenAt(),
                delivery == null ? null : Fares.of(delivery));
    }

    private static @Nullable String reason(StoredMessage message, @Nullable Delivery delivery) {
        if (delivery != null && delivery.reason() != null) {
            return delivery.reason();
        }
        return message.state() == StoredMessage.State.WITHDRAWN ? PERSON_DELETED : null;
    }

    private static String state(StoredMessage message, @Nullable Delivery delivery) {
        if (delivery == null) {
            return switch (message.state()) {
                case WAITING -> "waiting";
                case TAKEN -> "shown";
                case WITHDRAWN -> "withdrawn";
            };
        }
        boolean taken = message.state() != StoredMessage.State.WAITING;
        return switch (delivery.state()) {
            // what it said went with its person
            case WAITING, PARKED -> taken ? "withdrawn" : delivery.state().told();
            case SENT, DELIVERED, WITHDRAWN -> delivery.state().told();
        };
    }
}
