package dev.tenure.console.mailbox;

import dev.tenure.console.api.Answer;
import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Onwards;
import dev.tenure.console.page.Refusals;
import dev.tenure.console.page.WhyForm;
import dev.tenure.style.FormProblems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.type.TypeReference;

/** NAS gives a person the use of a shared mailbox (SMB-3, SMB-4), or closes it (SMB-12). */
@Controller
public final class MemberPages {
    private static final String PAGE = "console/mailbox-member";
    private static final String CLOSING = "console/mailbox-closing";

    private final Api api;

    public MemberPages(Api api) {
        this.api = api;
    }

    /** Whose address it is. */
    record Somebody(String id, String display) {}

    @GetMapping("/mailboxes/{id}/members")
    String form(@PathVariable String id, Model model) {
        model.addAttribute("form", MemberForm.empty());
        return page(PAGE, id, model);
    }

    @PostMapping("/mailboxes/{id}/members")
    String add(
            @PathVariable String id, @ModelAttribute("form") MemberForm form, Model model, RedirectAttributes onwards) {
        try {
            Optional<Somebody> somebody = somebody(form.address());
            if (somebody.isPresent()) {
                Answer<?> done = api.put(
                                Side.COMMAND,
                                "/api/v1/mailboxes/{id}/members/{account}",
                                id,
                                somebody.get().id())
                        .key(form.key())
                        .json(form.request())
                        .send();
                onwards.addFlashAttribute("told", somebody.get().display() + " may use it now.");
                return Onwards.to("/mailboxes/" + id, done);
            }
            model.addAttribute(
                    FormProblems.ATTRIBUTE,
                    new FormProblems()
                            .field("address", "Address of the person", "Nobody in the directory has this address."));
        } catch (ApiProblem problem) {
            Refusals.show(problem, MemberForm::label, model);
        } catch (ApiDown down) {
            Refusals.show(down, form.key(), model);
        }
        return page(PAGE, id, model);
    }

    @GetMapping("/mailboxes/{id}/closing")
    String closing(@PathVariable String id, Model model) {
        model.addAttribute("form", WhyForm.empty(null));
        return page(CLOSING, id, model);
    }

    @PostMapping("/mailboxes/{id}/closing")
    String close(
            @PathVariable String id, @ModelAttribute("form") WhyForm form, Model model, RedirectAttributes onwards) {
        String provider = mailbox(id).container().id();
        try {
            Answer<?> done = api.post(Side.COMMAND, "/api/v1/mailboxes/{id}/closing", id)
                    .key(form.key())
                    .json(form.request())
                    .send();
            onwards.addFlashAttribute("told", "The shared mailbox is closed. Its members are told.");
            return Onwards.to("/providers/" + provider, done);
        } catch (ApiProblem problem) {
            Refusals.show(problem, WhyForm::label, model);
        } catch (ApiDown down) {
            Refusals.show(down, form.key(), model);
        }
        return page(CLOSING, id, model);
    }

    private String page(String name, String id, Model model) {
        model.addAttribute("mailbox", mailbox(id));
        return name;
    }

    private Mailbox mailbox(String id) {
        return api.read(Side.QUERY, "/api/v1/mailboxes/{id}", id)
                .as(Mailbox.class)
                .body();
    }

    private Optional<Somebody> somebody(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        try {
            return api
                    .read(Side.QUERY, "/api/v1/accounts")
                    .with("address", address.strip())
                    .as(new TypeReference<Paged<Somebody>>() {})
                    .body()
                    .items()
                    .stream()
                    .findFirst();
        } catch (ApiProblem problem) {
            if (problem.is("INVALID_QUERY")) {
                return Optional.empty();
            }
            throw problem;
        }
    }
}
