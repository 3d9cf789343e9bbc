package dev.tenure.command.request;

import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.append.Claims;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.request.RequestKind;
import dev.tenure.kernel.request.StaffRequestId;
import java.util.List;
import java.util.UUID;

/** Which requests are open; of one kind there is at most one about a person. */
public final class OpenRequests {
    private final Claims claims;

    public OpenRequests(Claims claims) {
        this.claims = claims;
    }

    /**
     * Opens one.
     *
     * @throws Rejection if there is one of that kind about the person, naming it
     */
    void open(RequestKind kind, UserAccountId accountId, StaffRequestId requestId) {
        ClaimKey key = key(kind, accountId);
        UUID other = claims.holderOf(key).orElse(null);
        if (other != null && !other.equals(requestId.value())) {
            throw new Rejection(
                    RejectionCode.REQUEST_OPEN_ALREADY,
                    List.of(new FieldProblem("", "OPEN_REQUEST", "The open request is " + other + ".")));
        }
        AppendUnit.current().claim(key, requestId.value());
    }

    /** It is settled; another may be made. */
    void settled(StaffRequest request) {
        AppendUnit.current()
                .release(key(request.kind(), request.accountId()), request.id().value());
    }

    /** Somebody who leaves and somebody who moves are the same to this: one of the two can be true. */
    private static ClaimKey key(RequestKind kind, UserAccountId accountId) {
        String what = kind == RequestKind.MOVING ? RequestKind.LEAVING.text() : kind.text();
        return new ClaimKey("open-request", what + " " + accountId);
    }
}
