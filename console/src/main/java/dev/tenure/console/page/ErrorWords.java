package dev.tenure.console.page;

import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * What an error page says.
 *
 * @param offerAgain whether trying again may help
 */
public record ErrorWords(HttpStatus status, String title, List<String> paragraphs, boolean offerAgain) {
    static final ErrorWords NOT_ALLOWED = new ErrorWords(
            HttpStatus.FORBIDDEN,
            "You cannot open this page",
            List.of(
                    "You are signed in, but your role does not allow this.",
                    "If you need it for your work, ask the national administration service."),
            false);
    static final ErrorWords TOO_LARGE = new ErrorWords(
            HttpStatus.CONTENT_TOO_LARGE,
            "The file is too large",
            List.of("Go back and send it in smaller parts. Nothing of it was kept."),
            false);
    static final ErrorWords OUR_FAULT = new ErrorWords(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong on our side",
            List.of("It is recorded. Trying again may help."),
            true);
    static final ErrorWords FORM_EXPIRED = new ErrorWords(
            HttpStatus.FORBIDDEN,
            "The form has run out",
            List.of(
                    "It was open for too long, or you signed in or out in between. Nothing was done.",
                    "Go back to the page before, load it again and send the form once more."),
            false);
    static final ErrorWords SIGN_IN_FAILED = new ErrorWords(
            HttpStatus.UNAUTHORIZED,
            "You are not signed in",
            List.of("The sign-in was broken off or has run out. Choose “Sign in” at the top to start again."),
            false);

    public ErrorWords {
        paragraphs = List.copyOf(paragraphs);
    }

    static ErrorWords of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND ->
                new ErrorWords(
                        status,
                        "There is no such page",
                        List.of(
                                "If you typed the address, check it.",
                                "If you followed a link, it may be out of date."),
                        false);
            case METHOD_NOT_ALLOWED ->
                new ErrorWords(
                        status,
                        "This page cannot be opened like this",
                        List.of("Start again from the home page."),
                        false);
            default ->
                status.is5xxServerError()
                        ? OUR_FAULT
                        : new ErrorWords(
                                status,
                                "This cannot be understood",
                                List.of("The address or the form has something in it that does not belong there."),
                                false);
        };
    }

    static ErrorWords of(ApiDown down) {
        return new ErrorWords(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The service does not answer",
                List.of(
                        "The " + down.side().words() + " of Tenure cannot be reached at the moment. Nothing is lost.",
                        "Try again in a few minutes. If you had sent a form, sending it again does nothing twice."),
                true);
    }

    static ErrorWords of(ApiProblem problem) {
        HttpStatus status = HttpStatus.valueOf(problem.status());
        if (problem.is("NOT_YET_READABLE")) {
            return new ErrorWords(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Your change is recorded, but not to be seen yet",
                    List.of("The pages take a little longer than usual to catch up. Look again in a moment."),
                    true);
        }
        return switch (status) {
            case FORBIDDEN -> NOT_ALLOWED;
            case NOT_FOUND -> new ErrorWords(status, "There is nothing here", List.of(problem.detail()), false);
            case SERVICE_UNAVAILABLE ->
                new ErrorWords(status, "The service cannot answer at the moment", List.of(problem.detail()), true);
            default -> new ErrorWords(status, "This was refused", List.of(problem.detail()), false);
        };
    }
}
