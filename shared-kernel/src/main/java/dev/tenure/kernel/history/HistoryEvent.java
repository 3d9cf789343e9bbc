package dev.tenure.kernel.history;

import dev.tenure.kernel.AboutPerson;
import dev.tenure.kernel.EventName;
import dev.tenure.kernel.TenureEvent;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens to a history besides that it goes on. */
public sealed interface HistoryEvent extends TenureEvent {
    HistoryReadersId readersId();

    /**
     * Somebody read the history of a thing (AUD-5). Who, in which role and why stands beside the event; the reason is sealed with
     * whatever identifies the person whose history it is.
     *
     * @param kind what the thing is, such as {@code accounts}
     */
    @EventName("history.read")
    @Revision("1")
    record HistoryRead(HistoryReadersId readersId, String kind, UUID thing) implements HistoryEvent, AboutPerson {
        @Override
        public UUID person() {
            return thing;
        }
    }
}
