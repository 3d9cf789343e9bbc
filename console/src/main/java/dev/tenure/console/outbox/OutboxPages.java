package dev.tenure.console.outbox;

import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Refusals;
import dev.tenure.console.page.WhyForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.type.TypeReference;

/** The local outbox: what would have been sent (REG-5). A temporary password is shown once, and the look is recorded. */
@Controller
public final class OutboxPages {
    private static final int MOST = 25;

    private final Api api;

    public OutboxPages(Api api) {
        this.api = api;
    }

    @GetMapping("/outbox")
    String list(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Paged<Message> messages = api.read(Side.COMMAND, "/api/v1/outbox")
                .with("subject", subject)
                .with("cursor", cursor)
                .with("limit", MOST)
                .as(new TypeReference<Paged<Message>>() {})
                .body();
        model.addAttribute("subject", subject);
        model.addAttribute("messages", messages.items());
        model.addAttribute("next", next(subject, messages.next()));
        return "console/outbox";
    }

    /** Asks before a temporary password is shown. */
    @GetMapping("/outbox/{id}/showing")
    String ask(@PathVariable String id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", WhyForm.empty(null));
        return "console/outbox-ask";
    }

    /** Answers with the message itself and not with a redirect, since it cannot be asked for again. */
    @PostMapping("/outbox/{id}/showing")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean secret,
            @ModelAttribute("form") WhyForm form,
            Model model) {
        model.addAttribute("id", id);
        model.addAttribute("secret", secret);
        try {
            model.addAttribute(
                    "message",
                    api.post(Side.COMMAND, "/api/v1/outbox/{id}/showing", id)
                            .json(form.request())
                            .as(Shown.class)
                            .body());
            return "console/outbox-message";
        } catch (ApiProblem problem) {
            Refusals.show(problem, WhyForm::label, model);
            return "console/outbox-ask";
        }
    }

    private static @Nullable String next(@Nullable String subject, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        UriComponentsBuilder next = UriComponentsBuilder.fromPath("/outbox").queryParam("cursor", "{cursor}");
        return subject == null
                ? next.encode().buildAndExpand(cursor).toUriString()
                : next.queryParam("subject", "{subject}")
                        .encode()
                        .buildAndExpand(cursor, subject)
                        .toUriString();
    }
}
