package dev.tenure.query.requests;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as NAS sees it (LEA-8, SMB-9).
 *
 * @param kind {@code leaving}, {@code moving}, {@code new-name}, {@code account} or {@code temporary-password}
 * @param state {@code open}, {@code accepted}, {@code rejected}, {@code withdrawn} or {@code overtaken}
 * @param accountId whom it is about; of an account that is wanted, the id that it gets
 * @param movingTo the container that somebody goes to; null unless they move
 * @param givenName the name that is wanted; null where none is, and where the person was erased
 * @param settledBy the actor who settled it
 */
public record RequestView(
        UUID id,
        String kind,
        String state,
        UUID accountId,
        UUID reporterId,
        UUID containerId,
        @Nullable UUID movingTo,
        @Nullable UUID mailboxId,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String mobile,
        Instant madeAt,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String reason,
        String link,
        long version) {
    static RequestView of(StoredRequest stored) {
        StoredRequest.Asked asked = stored.asked();
        return new RequestView(
                stored.id(),
                asked.kind(),
                RequestState.valueOf(stored.state()).text(),
                asked.accountId(),
                asked.reporterId(),
                asked.containerId(),
                asked.movingTo(),
                asked.mailboxId(),
                asked.given(),
                asked.family(),
                asked.mobile(),
                stored.madeAt(),
                stored.settledAt(),
                stored.settledBy(),
                stored.reason(),
                "/api/v1/requests/" + stored.id(),
                stored.sequence());
    }
}
