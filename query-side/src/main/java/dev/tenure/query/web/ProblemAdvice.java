package dev.tenure.query.web;

import dev.tenure.eventstore.append.LogUnavailable;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Words every question that gets no answer as a problem document (RFC 9457) that says whom to turn to (SUP-1). */
@RestControllerAdvice(basePackages = "dev.tenure.query")
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String SOON = "1";
    private final String contact;

    public ProblemAdvice(String contact) {
        this.contact = contact;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(QueryProblem problem) {
        return answer(problem.status(), problem.code(), problem.detail(), problem.errors());
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class,
        LogUnavailable.class
    })
    ResponseEntity<ProblemDetail> unavailable(RuntimeException lost) {
        LOG.warn("The database did not answer; the question is refused with 503 and may be asked again", lost);
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "DATABASE_UNAVAILABLE",
                "The database cannot be reached. Nothing is lost: ask again.",
                List.of());
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String code, String detail, List<FieldProblem> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:tenure:problem:" + code));
        problem.setProperty("code", code);
        problem.setProperty("errors", errors);
        problem.setProperty("contact", contact);
        HttpHeaders headers = new HttpHeaders();
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, SOON);
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
