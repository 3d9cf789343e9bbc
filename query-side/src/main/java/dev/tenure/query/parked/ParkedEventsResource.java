package dev.tenure.query.parked;

import static java.util.Objects.requireNonNull;

import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import dev.tenure.query.web.AnsweredBy;
import dev.tenure.query.web.Page;
import dev.tenure.query.web.QueryProblem;
import dev.tenure.query.web.RequestCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The events that slices could not handle: seen here, tried again from here. */
@Needs(Right.SYSTEM_READ)
@RestController
@AnsweredBy(AnsweredBy.EVERY_SLICE)
public final class ParkedEventsResource {
    private final ParkedEventQueries parked;

    public ParkedEventsResource(ParkedEventQueries parked) {
        this.parked = parked;
    }

    @GetMapping("/api/v1/parked-events")
    Page<ParkedEventView> list(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        RequestCheck check = new RequestCheck();
        int most = check.limit(limit);
        ParkedPlace after = check.cursor(cursor, ParkedPlace.LIST, ParkedPlace.SIZE, ParkedPlace::read);
        check.throwIfRefused();
        return parked.list(most, after);
    }

    @PostMapping("/api/v1/parked-events/{id}/retry")
    @Needs(Right.SYSTEM_MEND)
    RetryView retry(@PathVariable String id) {
        RequestCheck check = new RequestCheck();
        ParkedPlace place = check.read(
                id, "id", "ID_INVALID", "The id of a parked event is a slice and a position.", ParkedPlace::of);
        check.throwIfRefused();
        return parked.retry(requireNonNull(place))
                .orElseThrow(() ->
                        QueryProblem.unknown("PARKED_EVENT_UNKNOWN", "No event is parked as " + id + " any more."));
    }
}
