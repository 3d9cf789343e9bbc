package dev.tenure.console.leaving;

import dev.tenure.console.api.Answer;
import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Onwards;
import dev.tenure.console.page.Refusals;
import dev.tenure.console.page.WhyForm;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** NAS marks a leaver (LEA-1), or takes the mark back (LEA-4). */
@Controller
public final class LeavingPages {
    private static final String MARK = "console/leaver";
    private static final String WITHDRAW = "console/leaver-withdrawal";

    private final Api api;
    private final Successions successions;

    public LeavingPages(Api api, Successions successions) {
        this.api = api;
        this.successions = successions;
    }

    @GetMapping("/people/{id}/leaver")
    String marking(@PathVariable String id, Model model) {
        model.addAttribute("form", WhyForm.empty(null));
        return marking(id, Map.of(), model);
    }

    @PostMapping("/people/{id}/leaver")
    String mark(
            @PathVariable String id,
            @ModelAttribute("form") WhyForm form,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes onwards) {
        Map<String, Object> request = form.request();
        request.put("successors", Successions.chosen(fields));
        try {
            Answer<?> done = api.put(Side.COMMAND, "/api/v1/accounts/{id}/leaver-mark", id)
                    .key(form.key())
                    .json(request)
                    .send();
            onwards.addFlashAttribute("told", "Marked as a leaver. The person is told by e-mail and text message.");
            return Onwards.to("/people/" + id, done);
        } catch (ApiProblem problem) {
            Refusals.show(problem, WhyForm::label, model);
        } catch (ApiDown down) {
            Refusals.show(down, form.key(), model);
        }
        return marking(id, fields, model);
    }

    private String marking(String id, Map<String, String> fields, Model model) {
        model.addAttribute("person", person(id));
        model.addAttribute("mailboxes", successions.lastOwnedBy(id));
        model.addAttribute("chosen", fields);
        return MARK;
    }

    @GetMapping("/people/{id}/leaver-withdrawal")
    String withdrawing(@PathVariable String id, Model model) {
        model.addAttribute("form", WhyForm.empty(null));
        model.addAttribute("person", person(id));
        return WITHDRAW;
    }

    @PostMapping("/people/{id}/leaver-withdrawal")
    String withdraw(
            @PathVariable String id, @ModelAttribute("form") WhyForm form, Model model, RedirectAttributes onwards) {
        try {
            Answer<?> done = api.post(Side.COMMAND, "/api/v1/accounts/{id}/leaver-mark/withdrawal", id)
                    .key(form.key())
                    .json(form.request())
                    .send();
            onwards.addFlashAttribute("told", "The mark is taken back, with all that it took.");
            return Onwards.to("/people/" + id, done);
        } catch (ApiProblem problem) {
            Refusals.show(problem, WhyForm::label, model);
        } catch (ApiDown down) {
            Refusals.show(down, form.key(), model);
        }
        model.addAttribute("person", person(id));
        return WITHDRAW;
    }

    private Person person(String id) {
        return api.read(Side.QUERY, "/api/v1/accounts/{id}", id)
                .as(Person.class)
                .body();
    }
}
