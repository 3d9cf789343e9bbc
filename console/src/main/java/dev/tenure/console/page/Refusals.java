package dev.tenure.console.page;

import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.style.FormProblems;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Turns what an API refused into what a form shows. A field's id is the pointer with hyphens: {@code people-0-mobile}. */
public final class Refusals {
    private Refusals() {}

    /** Everything that is wrong, beside the fields that the form has a label for. */
    public static FormProblems of(ApiProblem problem, Function<String, @Nullable String> labels) {
        FormProblems problems = new FormProblems();
        for (ApiProblem.FieldProblem error : problem.errors()) {
            String text = error.detail() == null ? problem.detail() : error.detail();
            String field = field(error);
            String label = labels.apply(field);
            if (label != null) {
                problems.field(field, label, text);
            } else {
                problems.whole(text);
            }
        }
        return problems.isEmpty() ? problems.whole(problem.detail()) : problems;
    }

    /** Puts into the model why a form that was sent came to nothing; what the role may not do gets the page for that. */
    public static void show(ApiProblem problem, Function<String, @Nullable String> labels, Model model) {
        if (problem.status() == HttpStatus.FORBIDDEN.value()) {
            throw problem;
        }
        model.addAttribute(FormProblems.ATTRIBUTE, of(problem, labels));
    }

    /** The same for a form of which no single field can be wrong. */
    public static void show(ApiProblem problem, Model model) {
        show(problem, field -> null, model);
    }

    /** Nobody knows whether the command went through; under the same key the form may safely be sent again. */
    public static void show(ApiDown down, @Nullable String key, Model model) {
        model.addAttribute("key", key);
        model.addAttribute(
                FormProblems.ATTRIBUTE,
                new FormProblems()
                        .whole("The " + down.side().words()
                                + " does not answer. Send the form again in a moment; it does nothing twice."));
    }

    private static String field(ApiProblem.FieldProblem error) {
        String pointer = error.pointer() == null ? "" : error.pointer();
        return pointer.replaceFirst("^[/?]", "").replace('/', '-');
    }
}
