package dev.tenure.console.proof;

import dev.tenure.console.api.Answer;
import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Onwards;
import dev.tenure.console.page.Refusals;
import dev.tenure.style.FormProblems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proving who a caller is by the digits of their mobile number, which the page never shows (RST-2, RST-4, RST-5, INA-4). */
@Controller
public final class ProofPages {
    private static final String PAGE = "console/proof";

    private final Api api;

    public ProofPages(Api api) {
        this.api = api;
    }

    /** What the API told of the digits. */
    record Outcome(boolean match, boolean numberIsNew) {}

    @GetMapping("/people/{id}/proof")
    String form(@PathVariable String id, Model model) {
        model.addAttribute("form", ProofForm.empty());
        return page(id, model);
    }

    @PostMapping("/people/{id}/proof")
    String prove(
            @PathVariable String id, @ModelAttribute("form") ProofForm form, Model model, RedirectAttributes onwards) {
        try {
            Answer<Outcome> told = api.post(Side.COMMAND, "/api/v1/accounts/{id}/proofs/mobile", id)
                    .key(form.key())
                    .json(form.request())
                    .as(Outcome.class);
            if (told.body().match()) {
                onwards.addFlashAttribute("told", proven(form, told.body()));
                return Onwards.to("/people/" + id, told);
            }
            model.addAttribute("form", form.again());
            model.addAttribute(
                    FormProblems.ATTRIBUTE,
                    new FormProblems()
                            .field(
                                    "digits",
                                    "Mobile number as the caller says it",
                                    "No match. Nothing was changed; the try is on record."));
        } catch (ApiProblem problem) {
            Refusals.show(problem, ProofForm::label, model);
        } catch (ApiDown down) {
            Refusals.show(down, form.key(), model);
        }
        return page(id, model);
    }

    private static String proven(ProofForm form, Outcome outcome) {
        String text = form.reset() == null
                ? "The number matches, and the account is open."
                : "The number matches. A temporary password is on its way to it.";
        return outcome.numberIsNew() ? text + " Take care: the number was changed only lately." : text;
    }

    private String page(String id, Model model) {
        model.addAttribute(
                "person",
                api.read(Side.QUERY, "/api/v1/accounts/{id}", id)
                        .as(Person.class)
                        .body());
        return PAGE;
    }
}
