package dev.tenure.command.web;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.support.SupportRoutes;
import org.springframework.core.annotation.Order;
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
        return Problems.response(rejection.code(), rejection.problems(), contact);
    }
}
