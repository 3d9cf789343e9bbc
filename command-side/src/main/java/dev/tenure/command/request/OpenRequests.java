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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Which requests are open, of one kind at most one about a person; and who made which, for them to find again (LEA-8). */
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

    /** Those about a person that are open. */
    List<StaffRequestId> about(UserAccountId accountId) {
        return Stream.of(RequestKind.LEAVING, RequestKind.NEW_NAME)
                .map(kind -> claims.holderOf(key(kind, accountId)))
                .flatMap(Optional::stream)
                .map(StaffRequestId::new)
                .toList();
    }

    /** Notes who made it, after what they made before. */
    void made(UserAccountId reporter, StaffRequestId requestId) {
        long number = claims.nextInSeries(series(reporter));
        while (claims.holderOf(own(reporter, number)).isPresent()) {
            number++;
        }
        AppendUnit.current().claim(own(reporter, number), requestId.value());
        AppendUnit.current().advance(series(reporter), number + 1);
    }

    /**
     * What somebody made, newest first.
     *
     * @param before the number before which to look; the greatest there is for the newest
     * @param most how many at most
     */
    public List<Own> madeBy(UserAccountId reporter, long before, int most) {
        long end = Math.min(before, claims.nextInSeries(series(reporter)));
        List<Long> numbers = LongStream.range(Math.max(0, end - most), end)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
        Map<ClaimKey, UUID> held = claims.holdersOf(
                numbers.stream().map(number -> own(reporter, number)).toList());
        return numbers.stream()
                .map(number ->
                        new Own(number, new StaffRequestId(Objects.requireNonNull(held.get(own(reporter, number))))))
                .toList();
    }

    /**
     * A request among those of whoever made it.
     *
     * @param number how many they had made before
     */
    public record Own(long number, StaffRequestId requestId) {}

    /** It is settled; another may be made. */
    void settled(StaffRequest request) {
        AppendUnit.current()
                .release(key(request.kind(), request.accountId()), request.id().value());
    }

    private static ClaimKey series(UserAccountId reporter) {
        return new ClaimKey("own-request-series", reporter.toString());
    }

    private static ClaimKey own(UserAccountId reporter, long number) {
        return new ClaimKey("own-request", reporter + " " + number);
    }

    /** Somebody who leaves and somebody who moves are the same to this: one of the two can be true. */
    private static ClaimKey key(RequestKind kind, UserAccountId accountId) {
        String what = kind == RequestKind.MOVING ? RequestKind.LEAVING.text() : kind.text();
        return new ClaimKey("open-request", what + " " + accountId);
    }
}
