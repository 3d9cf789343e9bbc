package dev.tenure.console.mailbox;

import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import dev.tenure.console.deadlines.Deadlines;
import dev.tenure.console.history.Histories;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.type.TypeReference;

/** One shared mailbox: owners, members, history (SMB-2, SMB-3, AUD-2). */
@Controller
public final class MailboxPages {
    private final Api api;
    private final Histories histories;
    private final Deadlines deadlines;

    public MailboxPages(Api api, Histories histories, Deadlines deadlines) {
        this.api = api;
        this.histories = histories;
        this.deadlines = deadlines;
    }

    @GetMapping("/mailboxes/{id}")
    String mailbox(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Mailbox mailbox;
        try {
            mailbox = api.read(Side.QUERY, "/api/v1/mailboxes/{id}", id)
                    .after(after)
                    .as(Mailbox.class)
                    .body();
        } catch (ApiProblem problem) {
            if (problem.is("MAILBOX_UNKNOWN")) {
                return gone(id, cursor, after, model);
            }
            throw problem;
        }
        Map<String, String> names = mailbox.members().stream()
                .collect(Collectors.toMap(Mailbox.Member::accountId, Mailbox.Member::name, (one, same) -> one));
        model.addAttribute("mailbox", mailbox);
        model.addAttribute("deadlines", deadlines.of(id));
        model.addAttribute("history", histories.of("mailboxes", id, cursor, after, names));
        return "console/mailbox";
    }

    /** What was closed is in no directory any more and has a history all the same (SMB-12, AUD-2). */
    private String gone(String id, @Nullable String cursor, @Nullable Long after, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("history", histories.of("mailboxes", id, cursor, after, Map.of()));
        return "console/mailbox-gone";
    }

    /** Those that nobody owns (SMB-8). */
    @GetMapping("/mailboxes")
    String ownerNeeded(Model model) {
        Paged<Mailbox> mailboxes = api.read(Side.QUERY, "/api/v1/mailboxes")
                .with("ownerNeeded", "true")
                .as(new TypeReference<Paged<Mailbox>>() {})
                .body();
        model.addAttribute("mailboxes", mailboxes.items());
        return "console/mailboxes";
    }
}
