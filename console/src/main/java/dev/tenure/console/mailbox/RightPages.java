package dev.tenure.console.mailbox;

import dev.tenure.console.api.Answer;
import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Call;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Onwards;
import dev.tenure.console.page.Refusals;
import dev.tenure.console.page.WhyForm;
import dev.tenure.style.FormProblems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** NAS changes what a person may do with a shared mailbox (SMB-4, SMB-8). */
@Controller
public final class RightPages {
    private static final String PAGE = "console/mailbox-right";

    private final Api api;

    public RightPages(Api api) {
        this.api = api;
    }

    @GetMapping("/mailboxes/{id}/people/{accountId}")
    String form(@PathVariable String id, @PathVariable String accountId, Model model) {
        model.addAttribute("form", RightForm.empty());
        return page(id, accountId, model);
    }

    @PostMapping("/mailboxes/{id}/people/{accountId}")
    String change(
            @PathVariable String id,
            @PathVariable String accountId,
            @ModelAttribute("form") RightForm form,
            Model model,
            RedirectAttributes onwards) {
        if (form.right() == null || form.right().isBlank()) {
            model.addAttribute(
                    FormProblems.ATTRIBUTE, new FormProblems().field("right", "Choose what they may do from now on."));
            return page(id, accountId, model);
        }
        try {
            Answer<?> done = command(id, accountId, form).key(form.key()).send();
            onwards.addFlashAttribute("told", "It is changed. Whoever became an owner is told.");
            return Onwards.to("/mailboxes/" + id, done);
        } catch (ApiProblem problem) {
            Refusals.show(problem, WhyForm::label, model);
        } catch (ApiDown down) {
            Refusals.show(down, form.key(), model);
        }
        return page(id, accountId, model);
    }

    private Call command(String id, String accountId, RightForm form) {
        if (form.isOwner()) {
            return api.put(Side.COMMAND, "/api/v1/mailboxes/{id}/owners/{account}", id, accountId)
                    .json(form.why());
        }
        String path = form.isNone()
                ? "/api/v1/mailboxes/{id}/members/{account}/removal"
                : "/api/v1/mailboxes/{id}/owners/{account}/standing-down";
        return api.post(Side.COMMAND, path, id, accountId).json(form.request());
    }

    private String page(String id, String accountId, Model model) {
        Mailbox mailbox = api.read(Side.QUERY, "/api/v1/mailboxes/{id}", id)
                .as(Mailbox.class)
                .body();
        model.addAttribute("mailbox", mailbox);
        model.addAttribute("member", mailbox.member(accountId));
        model.addAttribute("others", mailbox.without(accountId));
        return PAGE;
    }
}
