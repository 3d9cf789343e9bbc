package dev.tenure.console.apply;

import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form with which a care provider applies; open to everybody (ORG-1, REG-2, REG-3). */
@Controller
public final class ApplyPages {
    private static final String PAGE = "console/apply";
    private static final String SENT = "redirect:/apply/sent";

    private final Api api;

    public ApplyPages(Api api) {
        this.api = api;
    }

    /** What the API answers to an application. */
    record Receipt(@Nullable String applicationId, @Nullable String state) {}

    @GetMapping("/apply")
    String form(Model model) {
        model.addAttribute("form", ApplyForm.empty());
        return PAGE;
    }

    @PostMapping("/apply")
    String send(@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes onwards) {
        ApplyForm form = ApplyForm.of(sent);
        if (sent.containsKey("add")) {
            return again(form.withAnotherPerson(), model);
        }
        String without = sent.getFirst("without");
        if (without != null && without.matches("\\d{1,3}")) {
            return again(form.withoutPerson(Integer.parseInt(without)), model);
        }
        return apply(form.tidied(), model, onwards);
    }

    @GetMapping("/apply/sent")
    String sent(Model model) {
        return model.containsAttribute("applicationId") ? "console/apply-sent" : "redirect:/apply";
    }

    private String apply(ApplyForm form, Model model, RedirectAttributes onwards) {
        try {
            Receipt receipt = api.post(Side.COMMAND, "/api/v1/applications")
                    .asNobody()
                    .key(form.key())
                    .json(form.request())
                    .as(Receipt.class)
                    .body();
            onwards.addFlashAttribute("applicationId", String.valueOf(receipt.applicationId()));
            onwards.addFlashAttribute("rows", false);
            return SENT;
        } catch (ApiProblem problem) {
            if (problem.is("ROWS_NEED_ATTENTION")) {
                onwards.addFlashAttribute("applicationId", String.valueOf(problem.applicationId()));
                onwards.addFlashAttribute("rows", true);
                return SENT;
            }
            Refusals.show(problem, form::label, model);
        } catch (ApiDown down) {
            Refusals.show(down, form.key(), model);
        }
        return again(form, model);
    }

    private static String again(ApplyForm form, Model model) {
        model.addAttribute("form", form);
        return PAGE;
    }
}
