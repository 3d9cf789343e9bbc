package dev.tenure.console.applications;

import dev.tenure.console.api.Answer;
import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Onwards;
import dev.tenure.console.page.Refusals;
import dev.tenure.console.page.WhyForm;
import dev.tenure.style.FormProblems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** NAS approves or rejects an application, with a reason (ORG-1, ORG-3). */
@Controller
public final class DecisionPages {
    private final Api api;
    private final ApplicationPages pages;

    public DecisionPages(Api api, ApplicationPages pages) {
        this.api = api;
        this.pages = pages;
    }

    @PostMapping("/applications/{id}/approval")
    String approve(
            @PathVariable String id, @ModelAttribute("form") WhyForm form, Model model, RedirectAttributes onwards) {
        onwards.addFlashAttribute("told", "The application is approved. Everything is being set up.");
        return decide("approval", id, form, model);
    }

    @PostMapping("/applications/{id}/rejection")
    String reject(
            @PathVariable String id, @ModelAttribute("form") WhyForm form, Model model, RedirectAttributes onwards) {
        if (form.reason() == null || form.reason().isBlank()) {
            pages.show(id, null, null, model);
            model.addAttribute(
                    FormProblems.ATTRIBUTE, new FormProblems().field("reason", "Say why; the applicant is told."));
            return "console/application";
        }
        onwards.addFlashAttribute("told", "The application is rejected.");
        return decide("rejection", id, form, model);
    }

    private String decide(String decision, String id, WhyForm form, Model model) {
        try {
            Answer<?> done = api.post(Side.COMMAND, "/api/v1/applications/{id}/" + decision, id)
                    .key(form.key())
                    .onlyAt(form.version())
                    .json(form.request())
                    .send();
            return Onwards.to("/applications/" + id, done);
        } catch (ApiProblem problem) {
            refused(id, form, problem, model);
        } catch (ApiDown down) {
            pages.show(id, null, null, model);
            Refusals.show(down, form.key(), model);
        }
        return "console/application";
    }

    private void refused(String id, WhyForm form, ApiProblem problem, Model model) {
        Answer<Application> now = pages.show(id, null, null, model);
        model.addAttribute("form", new WhyForm(form.reason(), form.caseNumber(), now.version(), null));
        if (problem.is("VERSION_CHANGED")) {
            model.addAttribute(
                    FormProblems.ATTRIBUTE,
                    new FormProblems()
                            .whole("Somebody changed this application meanwhile. It is now: "
                                    + now.body().stateWords() + ". Look at it again before you decide."));
        } else if (problem.is("ODS_CODE_NEEDS_A_REASON")) {
            model.addAttribute(FormProblems.ATTRIBUTE, new FormProblems().field("reason", problem.detail()));
        } else {
            Refusals.show(problem, WhyForm::label, model);
        }
    }
}
