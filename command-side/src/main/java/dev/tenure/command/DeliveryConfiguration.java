package dev.tenure.command;

import dev.tenure.command.messages.delivery.Adapters;
import dev.tenure.command.messages.delivery.Confirming;
import dev.tenure.command.messages.delivery.Contents;
import dev.tenure.command.messages.delivery.Deliveries;
import dev.tenure.command.messages.delivery.DeliveryQueue;
import dev.tenure.command.messages.delivery.DeliveryRunner;
import dev.tenure.command.messages.delivery.DeliverySettings;
import dev.tenure.command.messages.delivery.MessageDelivery;
import dev.tenure.command.messages.web.OutboxDeliveries;
import dev.tenure.eventstore.append.EventLog;
import dev.tenure.eventstore.read.OutgoingMessages;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the delivery of outgoing messages; the assembly says which channel has which adapter. */
@Configuration(proxyBeanMethods = false)
public class DeliveryConfiguration {
    @Bean
    MessageDelivery messageDelivery(
            JdbcClient jdbc,
            OutgoingMessages messages,
            EventLog log,
            Adapters adapters,
            DeliverySettings settings,
            Clock clock) {
        return new MessageDelivery(new DeliveryQueue(jdbc), new Contents(messages, log), adapters, settings, clock);
    }

    @Bean
    Confirming confirming(JdbcClient jdbc, Adapters adapters, DeliverySettings settings, Clock clock) {
        return new Confirming(jdbc, adapters, settings, clock);
    }

    @Bean
    DeliveryRunner deliveryRunner(
            MessageDelivery delivery, Confirming confirming, Adapters adapters, DeliverySettings settings) {
        return new DeliveryRunner(delivery, confirming, adapters.channels().isEmpty() ? 0 : settings.atOnce());
    }

    @Bean
    Deliveries deliveries(JdbcClient jdbc, Clock clock) {
        return new Deliveries(jdbc, clock);
    }

    @Bean
    OutboxDeliveries outboxDeliveries(Deliveries deliveries, Adapters adapters, DeliveryRunner runner) {
        return new OutboxDeliveries(deliveries, adapters, runner);
    }
}
