package dev.tenure.console.person;

import dev.tenure.console.api.Answer;
import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import dev.tenure.console.history.Histories;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.type.TypeReference;

/** One person: details, mailboxes, history (DIR-1, AUD-2). */
@Controller
public final class PersonPages {
    private final Api api;
    private final Histories histories;

    public PersonPages(Api api, Histories histories) {
        this.api = api;
        this.histories = histories;
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
        model.addAttribute("history", histories.of("accounts", id, cursor, after, Map.of()));
        return "console/person";
    }

    /** Whoever is in no directory any more may still have a history (LEA-5, AUD-2). */
    private String gone(String id, @Nullable String cursor, @Nullable Long after, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("history", histories.of("accounts", id, cursor, after, Map.of()));
        return "console/person-gone";
    }
}
