package dev.tenure.console.person;

import dev.tenure.console.api.Answer;
import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import dev.tenure.console.deadlines.Deadlines;
import dev.tenure.console.history.Histories;
import dev.tenure.console.page.WhyForm;
import dev.tenure.style.FormProblems;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.type.TypeReference;

/** One person: details, mailboxes, history (DIR-1, AUD-2). */
@Controller
public final class PersonPages {
    private static final String GONE = "console/person-gone";

    private final Api api;
    private final Histories histories;
    private final Deadlines deadlines;

    public PersonPages(Api api, Histories histories, Deadlines deadlines) {
        this.api = api;
        this.histories = histories;
        this.deadlines = deadlines;
    }

    @GetMapping("/people/{id}")
    String person(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Answer<Person> person;
        try {
            person = api.read(Side.QUERY, "/api/v1/accounts/{id}", id)
                    .after(after)
                    .as(Person.class);
        } catch (ApiProblem problem) {
            if (problem.is("ACCOUNT_UNKNOWN")) {
                return gone(id, cursor, after, model);
            }
            throw problem;
        }
        Paged<Mailbox> mailboxes = api.read(Side.QUERY, "/api/v1/mailboxes")
                .with("accountId", id)
                .as(new TypeReference<Paged<Mailbox>>() {})
                .body();
        model.addAttribute("person", person.body());
        model.addAttribute("mailboxes", mailboxes.items());
        model.addAttribute("deadlines", deadlines.of(id));
        model.addAttribute("history", histories.of("accounts", id, cursor, after, Map.of()));
        return "console/person";
    }

    /** Whoever is in no directory any more may still have a history (LEA-5, AUD-2). */
    private String gone(String id, @Nullable String cursor, @Nullable Long after, Model model) {
        gone(id, model);
        try {
            model.addAttribute("history", histories.of("accounts", id, cursor, after, Map.of()));
        } catch (ApiProblem problem) {
            if (!isSealed(problem)) {
                throw problem;
            }
            model.addAttribute("form", WhyForm.empty(null));
        }
        return GONE;
    }

    /** What is kept sealed of a deleted person is read for a reason, which is recorded (AUD-5, LEA-5). */
    @PostMapping("/people/{id}/history")
    String read(@PathVariable String id, @ModelAttribute("form") WhyForm form, Model model) {
        gone(id, model);
        try {
            model.addAttribute("history", histories.of("accounts", id, form));
        } catch (ApiProblem problem) {
            if (!isSealed(problem)) {
                throw problem;
            }
            model.addAttribute(
                    FormProblems.ATTRIBUTE, new FormProblems().field("reason", "Reason", "Say why you read it."));
        }
        return GONE;
    }

    private void gone(String id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("deadlines", deadlines.of(id));
    }

    private static boolean isSealed(ApiProblem problem) {
        return problem.errors().stream().anyMatch(error -> "REASON_NEEDED".equals(error.code()));
    }
}
