package dev.tenure.command.web;

import dev.tenure.command.rejection.Rejection;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps every refusal of this side to its problem document, in one place. */
@RestControllerAdvice
@Order(0)
public class RejectionAdvice {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejection rejection) {
        return Problems.response(rejection.code(), rejection.problems());
    }
}
