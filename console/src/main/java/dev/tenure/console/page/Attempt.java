package dev.tenure.console.page;

import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A part of a page that may be missing while the rest is shown.
 *
 * @param value what was answered, or null
 * @param trouble why there is no answer, in words, or null
 */
public record Attempt<T>(@Nullable T value, @Nullable String trouble) {
    /** Asks; a side that does not answer or refuses leaves a note instead of breaking the page. */
    public static <T> Attempt<T> at(Supplier<T> question) {
        try {
            return new Attempt<>(question.get(), null);
        } catch (ApiDown down) {
            return new Attempt<>(null, "The " + down.side().words() + " does not answer.");
        } catch (ApiProblem problem) {
            boolean worded = problem.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()
                    || problem.status() == HttpStatus.FORBIDDEN.value();
            return new Attempt<>(null, worded ? problem.detail() : "This cannot be told at the moment.");
        }
    }
}
