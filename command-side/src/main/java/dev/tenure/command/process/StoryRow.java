package dev.tenure.command.process;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.saga.AssociationValue;
import org.jspecify.annotations.Nullable;

/**
 * A story as it is stored, with what finds it.
 *
 * @param state its JSON; null as long as what begins it is parked
 * @param parkedAt since when something is parked for it; null where nothing is
 * @param isNew whether there is no row of it yet
 */
record StoryRow(
        UUID id,
        String type,
        @Nullable String state,
        @Nullable Instant parkedAt,
        Set<AssociationValue> associations,
        boolean isNew) {
    /** One that begins. */
    static StoryRow begun(UUID id, String type) {
        return new StoryRow(id, type, null, null, Set.of(), true);
    }
}
