package dev.tenure.command.web;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.support.SupportRoutes;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Maps every refusal of this side to its problem document, in one place. It names the route of whoever has proved to be an
 * account's holder, and all routes to everybody else (SUP-1).
 */
@RestControllerAdvice
@Order(0)
public class RejectionAdvice {
    private final SupportRoutes support;

    public RejectionAdvice(SupportRoutes support) {
        this.support = support;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejection rejection) {
        String contact = rejection.provenHolder().map(support::of).orElseGet(support::everybody);
        ResponseEntity<ProblemDetail> response = Problems.response(rejection.code(), rejection.problems(), contact);
        return rejection
                .retryAfter()
                .map(wait -> ResponseEntity.status(response.getStatusCode())
                        .headers(response.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)))
                        .body(response.getBody()))
                .orElse(response);
    }

    /** Never too early. */
    private static long seconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
