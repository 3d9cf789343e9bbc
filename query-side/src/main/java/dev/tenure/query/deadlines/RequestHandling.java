package dev.tenure.query.deadlines;

import dev.tenure.eventstore.stored.ErasedEvent;
import dev.tenure.kernel.request.StaffRequestEvent.AccountWanted;
import dev.tenure.kernel.request.StaffRequestEvent.RequestErased;
import dev.tenure.kernel.request.StaffRequestEvent.RequestRejected;
import dev.tenure.kernel.request.StaffRequestEvent.RequestWithdrawn;
import dev.tenure.query.deadlines.Subject.Called;
import dev.tenure.query.slice.Handlers;
import dev.tenure.query.slice.Remains;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What of a request for an account lets something fall due: nothing of any other request does (LEA-5). */
final class RequestHandling {
    /** Nothing about the person; that goes with them. */
    private static final Called ASKED_FOR = new Called("", "An account that was asked for", "");

    private RequestHandling() {}

    static Handlers<DeadlinesBatch> addTo(Handlers<DeadlinesBatch> handlers) {
        return handlers.on(
                        AccountWanted.class,
                        (event, message, batch) -> begin(
                                event.requestId().value(), event.containerId().value(), message, batch))
                .on(RequestRejected.class, (event, message, batch) -> end(event.erasureDue(), message, batch))
                .on(RequestWithdrawn.class, (event, message, batch) -> end(event.erasureDue(), message, batch))
                .on(
                        RequestErased.class,
                        (event, message, batch) -> batch.change(message, before -> {
                            Instant ended = ((RequestFacts) before.facts()).ended();
                            return before.after(new RequestFacts(ended, null), before.sequence());
                        }));
    }

    /** A request is one as before when whom it was for is erased. */
    static void begin(ErasedEvent event, DomainEventMessage<?> message, DeadlinesBatch batch) {
        JsonNode plain = Remains.plain(event);
        begin(Remains.id(plain, "requestId"), Remains.id(plain, "containerId"), message, batch);
    }

    private static void begin(UUID id, UUID container, DomainEventMessage<?> message, DeadlinesBatch batch) {
        batch.begin(new Subject(
                id,
                Subject.Kind.REQUEST,
                container,
                ASKED_FOR,
                new RequestFacts(null, null),
                message.getSequenceNumber()));
    }

    private static void end(@Nullable Instant due, DomainEventMessage<?> message, DeadlinesBatch batch) {
        if (due != null) {
            batch.change(
                    message, before -> before.after(new RequestFacts(message.getTimestamp(), due), before.sequence()));
        }
    }
}
