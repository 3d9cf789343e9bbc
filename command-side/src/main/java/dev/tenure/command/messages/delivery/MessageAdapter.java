package dev.tenure.command.messages.delivery;

import java.util.Optional;

/** Hands messages of a channel to whoever carries them. It keeps nothing, and answers within half a minute or so. */
public interface MessageAdapter {
    /** Hands the message over; whatever goes wrong is an outcome, with a reason that has no personal data. */
    Outcome send(Letter letter);

    /** What has become of a message that was taken; empty where there is no word yet. */
    default Optional<Receipt> ask(String carrierId) {
        return Optional.empty();
    }
}
