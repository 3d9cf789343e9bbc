package dev.tenure.console.person;

import dev.tenure.console.api.Answer;
import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Onwards;
import dev.tenure.console.page.Refusals;
import dev.tenure.console.page.WhyForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** NAS sends a person a new temporary password (REG-11). */
@Controller
public final class TemporaryPasswordPages {
    private static final String PAGE = "console/temporary-password";

    private final Api api;

    public TemporaryPasswordPages(Api api) {
        this.api = api;
    }

    @GetMapping("/people/{id}/temporary-password")
    String form(@PathVariable String id, Model model) {
        model.addAttribute("person", person(id));
        model.addAttribute("form", WhyForm.empty(null));
        return PAGE;
    }

    @PostMapping("/people/{id}/temporary-password")
    String send(
            @PathVariable String id, @ModelAttribute("form") WhyForm form, Model model, RedirectAttributes onwards) {
        try {
            Answer<?> done = api.post(Side.COMMAND, "/api/v1/accounts/{id}/temporary-passwords", id)
                    .key(form.key())
                    .json(form.request())
                    .send();
            onwards.addFlashAttribute("told", "A new temporary password is on its way. Earlier ones no longer work.");
            return Onwards.to("/people/" + id, done);
        } catch (ApiProblem problem) {
            Refusals.show(problem, WhyForm::label, model);
        } catch (ApiDown down) {
            Refusals.show(down, form.key(), model);
        }
        model.addAttribute("person", person(id));
        return PAGE;
    }

    private Person person(String id) {
        return api.read(Side.QUERY, "/api/v1/accounts/{id}", id)
                .as(Person.class)
                .body();
    }
}
