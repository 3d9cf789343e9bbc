package dev.tenure.app.edge;

import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.eventstore.append.LogUnavailable;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Gives everything that no resource's own advice knows a problem document: bad JSON, wrong paths, a lost database. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class EdgeAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(EdgeAdvice.class);

    private final EdgeProblems problems;

    public EdgeAdvice(EdgeProblems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class,
        LogUnavailable.class
    })
    ResponseEntity<ProblemDetail> databaseUnavailable(Exception failure, HttpServletResponse response)
            throws Exception {
        breakOff(response, failure);
        LOG.warn("The database cannot be reached; the caller is told to try again: {}", failure.toString());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.databaseUnavailable());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(AccessDeniedException refused) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.notAllowed());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLong(BodyLimit.TooLong failure) {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.tooLarge());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anythingElse(Exception failure, HttpServletResponse response) throws Exception {
        breakOff(response, failure);
        LOG.error(
                "A request failed in a way that nobody thought of; the caller is told that it is our fault.", failure);
        return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "INTERNAL_ERROR",
                        "Something went wrong on our side. It is recorded; trying again may help."));
    }

    /** What is half sent is broken off, so that nobody takes it for whole. */
    private static void breakOff(HttpServletResponse response, Exception failure) throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = problems.problem(
                HttpStatus.BAD_REQUEST,
                "REQUEST_NOT_VALID",
                "The request is not valid. Every field that needs attention is named.");
        problem.setProperty("errors", List.of(unreadable(failure)));
        return new ResponseEntity<>(problem, problemHeaders(headers), HttpStatus.BAD_REQUEST);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode statusCode, WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(statusCode.value());
        String detail = body instanceof ProblemDetail told && told.getDetail() != null
                ? told.getDetail()
                : status.getReasonPhrase();
        ProblemDetail problem = problems.problem(status, status.name(), detail);
        return new ResponseEntity<>(problem, problemHeaders(headers), status);
    }

    private static HttpHeaders problemHeaders(HttpHeaders headers) {
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return all;
    }

    private static FieldProblem unreadable(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return new FieldProblem(pointer(unknown), "FIELD_UNKNOWN", "There is no such field; leave it out.");
            }
            if (cause instanceof JacksonException json) {
                return new FieldProblem(pointer(json), "NOT_READABLE", "This is not JSON of the expected form.");
            }
        }
        return new FieldProblem("", "REQUIRED", "Send a JSON document.");
    }

    private static String pointer(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }
}
