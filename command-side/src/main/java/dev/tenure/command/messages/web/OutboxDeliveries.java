package dev.tenure.command.messages.web;

import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.delivery.Adapters;
import dev.tenure.command.messages.delivery.Deliveries;
import dev.tenure.command.messages.delivery.Deliveries.Delivery;
import dev.tenure.command.messages.delivery.DeliveryRunner;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.eventstore.read.StoredMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the outbox knows of the messages' way. */
public final class OutboxDeliveries {
    private final Deliveries deliveries;
    private final Adapters adapters;
    private final DeliveryRunner runner;

    public OutboxDeliveries(Deliveries deliveries, Adapters adapters, DeliveryRunner runner) {
        this.deliveries = deliveries;
        this.adapters = adapters;
        this.runner = runner;
    }

    List<OutboxItem> items(List<StoredMessage> messages) {
        Map<UUID, Delivery> known =
                deliveries.of(messages.stream().map(StoredMessage::messageId).toList());
        return messages.stream()
                .map(message -> OutboxItem.of(message, known.get(message.messageId())))
                .toList();
    }

    List<UUID> parked(StoredMessage.Cursor after, int limit) {
        return deliveries.inState(Deliveries.State.PARKED, after.position(), after.messageId(), limit);
    }

    /** A password that is on its way to its holder is nobody else's to see (REG-5). */
    void requireShowable(StoredMessage message, MessageTemplate template) {
        if (template.isSecret() && adapters.carries(message.channel())) {
            throw new Rejection(RejectionCode.MESSAGE_IS_SENT);
        }
    }

    void resend(UUID messageId) {
        deliveries.resend(messageId);
        runner.wake();
    }
}
