package dev.tenure.command.messages.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who carries the messages of which channel. A channel without an adapter has its messages wait in the local outbox. */
public record Adapters(Map<String, MessageAdapter> byChannel) {
    public static final String TEXT = "text";
    public static final String EMAIL = "email";

    public Adapters {
        byChannel = Map.copyOf(byChannel);
    }

    /** Nothing leaves. */
    public static Adapters none() {
        return new Adapters(Map.of());
    }

    public Set<String> channels() {
        return byChannel.keySet();
    }

    public boolean carries(String channel) {
        return byChannel.containsKey(channel);
    }

    Optional<MessageAdapter> of(String channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }
}
