package dev.tenure.query.applications;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** What NAS decided on an application, when, who did, and why (ORG-1). */
record Decision(
        ApplicationState state,
        Instant at,
        @Nullable String actor,
        @Nullable String reason) {
    static Decision of(ApplicationState state, DomainEventMessage<?> message) {
        return new Decision(
                state, message.getTimestamp(), (String) message.getMetaData().get("actor"), (String)
                        message.getMetaData().get("reason"));
    }
}
