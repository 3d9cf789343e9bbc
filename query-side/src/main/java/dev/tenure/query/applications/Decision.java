package dev.tenure.query.applications;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** What NAS decided on an application, when, who did, and why (ORG-1). */
record Decision(ApplicationState state, UUID applicationId, long sequence, Instant at, MetaData metadata) {
    @Nullable String actor() {
        return (String) metadata.get("actor");
    }

    @Nullable String reason() {
        return (String) metadata.get("reason");
    }
}
