package dev.tenure.app.edge;

import dev.tenure.console.page.ErrorPages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last resort: what the container, a filter or a template refused gets a problem document, or a page in a browser. */
@RestController
public class PlainErrors implements ErrorController {
    private static final String API = "/api/";

    private final ObjectProvider<ErrorPages> pages;
    private final EdgeProblems problems;

    public PlainErrors(ObjectProvider<ErrorPages> pages, EdgeProblems problems) {
        this.problems = problems;
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        HttpStatus status = status(request);
        ErrorPages words = pages.getIfAvailable();
        return words != null && isForABrowser(request) ? words.page(status, request) : problem(status);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.problem(status, status.name(), status.getReasonPhrase() + "."));
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number
                ? HttpStatus.valueOf(number)
                : HttpStatus.NOT_FOUND;
    }

    private static boolean isForABrowser(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                        .startsWith(API);
    }
}
