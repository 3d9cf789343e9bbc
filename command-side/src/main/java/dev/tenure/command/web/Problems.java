package dev.tenure.command.web;

import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.rejection.RejectionKind;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problem details (RFC 9457) of refused commands: code, every broken rule, and whom to turn to (SUP-1). */
public final class Problems {
    private static final Map<RejectionKind, HttpStatus> STATUS = Map.of(
            RejectionKind.INVALID, HttpStatus.BAD_REQUEST,
            RejectionKind.UNAUTHENTICATED, HttpStatus.UNAUTHORIZED,
            RejectionKind.FORBIDDEN, HttpStatus.FORBIDDEN,
            RejectionKind.UNKNOWN, HttpStatus.NOT_FOUND,
            RejectionKind.CONFLICT, HttpStatus.CONFLICT,
            RejectionKind.GONE, HttpStatus.GONE,
            RejectionKind.PRECONDITION, HttpStatus.PRECONDITION_FAILED,
            RejectionKind.UNPROCESSABLE, HttpStatus.UNPROCESSABLE_CONTENT,
            RejectionKind.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS,
            RejectionKind.UNAVAILABLE, HttpStatus.SERVICE_UNAVAILABLE);

    private Problems() {}

    /**
     * The problem document of a refusal.
     *
     * @param contact whom to turn to
     */
    public static ProblemDetail of(RejectionCode code, List<FieldProblem> errors, String contact) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                STATUS.getOrDefault(code.kind(), HttpStatus.CONFLICT), code.sentence());
        problem.setType(java.net.URI.create("urn:tenure:problem:" + code.name()));
        problem.setProperty("code", code.name());
        problem.setProperty("errors", errors);
        problem.setProperty("contact", contact);
        return problem;
    }

    /** The same as a response. */
    public static ResponseEntity<ProblemDetail> response(
            RejectionCode code, List<FieldProblem> errors, String contact) {
        ProblemDetail problem = of(code, errors, contact);
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (code.kind() == RejectionKind.UNAVAILABLE) {
            response.header("Retry-After", "2");
        }
        if (code.kind() == RejectionKind.UNAUTHENTICATED) {
            response.header(
                    "WWW-Authenticate",
                    code == RejectionCode.SESSION_OVER
                            ? "Session realm=\"account\""
                            : "Basic realm=\"account\", charset=\"UTF-8\"");
        }
        return response.body(problem);
    }
}
