package dev.tenure.app.edge;

import dev.tenure.kernel.policy.Policy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents (RFC 9457) for what goes wrong outside the resources. */
@Component
public class EdgeProblems {
    private final JsonMapper json;
    private final String contact;

    public EdgeProblems(JsonMapper json, Policy policy) {
        this.json = json;
        this.contact = policy.support().everybody();
    }

    /** A problem of that status with its code. */
    ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:tenure:problem:" + code));
        problem.setProperty("code", code);
        problem.setProperty("errors", List.of());
        problem.setProperty("contact", contact);
        return problem;
    }

    ProblemDetail databaseUnavailable() {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "DATABASE_UNAVAILABLE",
                "The database cannot be reached. Try again in a moment.");
    }

    /** No token, or one that is not known. */
    public void unauthenticated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"tenure\"");
        write(
                request,
                response,
                problem(
                        HttpStatus.UNAUTHORIZED,
                        "TOKEN_NEEDED",
                        "Send an access token: Authorization: Bearer <token>."));
    }

    ProblemDetail notAllowed() {
        return problem(HttpStatus.FORBIDDEN, "NOT_ALLOWED", "Your role does not allow this.");
    }

    /** A token that does not open this. */
    public void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, notAllowed());
    }

    /** More than any document of the API needs. */
    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, tooLarge());
    }

    ProblemDetail tooLarge() {
        return problem(
                HttpStatus.CONTENT_TOO_LARGE, "CONTENT_TOO_LARGE", "Send " + BodyLimit.MOST_BYTES + " bytes or fewer.");
    }

    /** The database could not be asked who it is. */
    public void databaseUnavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "2");
        write(request, response, databaseUnavailable());
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        problem.setInstance(UriComponentsBuilder.newInstance()
                .path(request.getRequestURI())
                .build()
                .encode()
                .toUri());
        String trace = response.getHeader("Tenure-Trace");
        if (trace != null) {
            problem.setProperty("traceId", trace);
        }
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
