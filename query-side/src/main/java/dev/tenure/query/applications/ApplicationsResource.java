package dev.tenure.query.applications;

import static dev.tenure.query.web.QueryProblem.unknown;

import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import dev.tenure.query.web.AnsweredBy;
import dev.tenure.query.web.Answers;
import dev.tenure.query.web.Page;
import dev.tenure.query.web.RequestCheck;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** NAS's list of applications, and one of them in full (ORG-1 to 3, REG-3). */
@Needs(Right.APPLICATIONS_READ)
@RestController
@AnsweredBy(ApplicationsProjection.SLICE)
public final class ApplicationsResource {
    private final ApplicationQueries applications;

    public ApplicationsResource(ApplicationQueries applications) {
        this.applications = applications;
    }

    @GetMapping("/api/v1/applications")
    Page<ApplicationSummary> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        RequestCheck check = new RequestCheck();
        ApplicationState wanted = check.readIfGiven(
                state,
                "state",
                "STATE_UNKNOWN",
                "state is submitted, set-aside, approved, onboarded or rejected.",
                ApplicationState::of);
        int most = check.limit(limit);
        ApplicationQueries.Place after = check.cursor(
                cursor,
                ApplicationQueries.listName(wanted),
                ApplicationQueries.Place.SIZE,
                ApplicationQueries.Place::read);
        check.throwIfRefused();
        return applications.list(wanted, most, after);
    }

    /** The version is there for commands; the progress changes without it, so no 304 is given for it. */
    @GetMapping("/api/v1/applications/{id}")
    ApplicationView application(@PathVariable String id, HttpServletResponse response) {
        ApplicationView view = applications
                .application(RequestCheck.id(id))
                .orElseThrow(() -> unknown("APPLICATION_UNKNOWN", "There is no application " + id + "."));
        response.setHeader(HttpHeaders.ETAG, Answers.etag(view.version()));
        return view;
    }
}
