package dev.tenure.query.requests;

import static dev.tenure.query.web.QueryProblem.unknown;

import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import dev.tenure.query.web.AnsweredBy;
import dev.tenure.query.web.Answers;
import dev.tenure.query.web.Page;
import dev.tenure.query.web.RequestCheck;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** NAS's list of what people and owners asked, and one request (LEA-8, SMB-9). */
@Needs(Right.REQUESTS_READ)
@RestController
@AnsweredBy(RequestsProjection.SLICE)
public final class RequestsResource {
    private final RequestQueries requests;

    public RequestsResource(RequestQueries requests) {
        this.requests = requests;
    }

    @GetMapping("/api/v1/requests")
    Page<RequestView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String accountId,
            @RequestParam(required = false) @Nullable String reporterId,
            @RequestParam(required = false) @Nullable String containerId,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        RequestCheck check = new RequestCheck();
        RequestState inState = check.readIfGiven(
                state,
                "state",
                "STATE_UNKNOWN",
                "state is open, accepted, rejected, withdrawn or overtaken.",
                RequestState::of);
        RequestQueries.Wanted wanted = new RequestQueries.Wanted(
                inState,
                id(check, accountId, "accountId"),
                id(check, reporterId, "reporterId"),
                id(check, containerId, "containerId"));
        int most = check.limit(limit);
        RequestQueries.Place after =
                check.cursor(cursor, wanted.listName(), RequestQueries.Place.SIZE, RequestQueries.Place::read);
        check.throwIfRefused();
        return requests.list(wanted, most, after);
    }

    @GetMapping("/api/v1/requests/{id}")
    RequestView request(@PathVariable String id, HttpServletResponse response) {
        RequestView view = requests.request(RequestCheck.id(id))
                .orElseThrow(() -> unknown("REQUEST_UNKNOWN", "There is no request " + id + "."));
        response.setHeader(HttpHeaders.ETAG, Answers.etag(view.version()));
        return view;
    }

    private static @Nullable UUID id(RequestCheck check, @Nullable String text, String name) {
        return check.readIfGiven(text, name, "NOT_AN_ID", name + " is the id of something here.", UUID::fromString);
    }
}
