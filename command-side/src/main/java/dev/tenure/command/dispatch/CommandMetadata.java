package dev.tenure.command.dispatch;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Puts beside every event who caused it, why, and by which command (AUD-1). */
public final class CommandMetadata implements CorrelationDataProvider {
    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> data = new HashMap<>(message.getMetaData());
        data.keySet().removeIf(key -> key.startsWith("tenure."));
        if (message instanceof CommandMessage<?> command) {
            data.put("command", CommandNames.nameOf(command.getPayloadType()));
            data.put("commandId", command.getIdentifier());
            data.putIfAbsent("correlationId", command.getIdentifier());
        }
        return data;
    }
}
