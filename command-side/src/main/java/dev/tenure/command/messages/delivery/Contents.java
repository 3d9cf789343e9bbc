package dev.tenure.command.messages.delivery;

import dev.tenure.eventstore.append.AppendConflict;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.EventLog;
import dev.tenure.eventstore.read.OutgoingMessages;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What messages say, sealed until it is handed over, and wiped once it was (REG-5). */
public final class Contents {
    private final OutgoingMessages messages;
    private final EventLog log;

    public Contents(OutgoingMessages messages, EventLog log) {
        this.messages = messages;
        this.log = log;
    }

    /** Recipient and values; empty if it was wiped, as it is in the unit that erases the person. */
    Optional<Map<String, String>> open(UUID messageId) {
        return messages.open(messageId);
    }

    /** Wipes it; that it is gone already is fine. */
    void wipe(UUID messageId) {
        AppendUnit unit = new AppendUnit();
        unit.take(messageId);
        try {
            log.append(unit);
        } catch (AppendConflict goneAlready) {
            if (messages.open(messageId).isPresent()) {
                throw goneAlready;
            }
        }
    }
}
