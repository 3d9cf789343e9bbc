package dev.tenure.console.mailbox;

import dev.tenure.console.api.Api;
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
        Mailbox mailbox = api.read(Side.QUERY, "/api/v1/mailboxes/{id}", id)
                .after(after)
                .as(Mailbox.class)
                .body();
        Map<String, String> names = mailbox.members().stream()
                .collect(Collectors.toMap(Mailbox.Member::accountId, Mailbox.Member::name, (one, same) -> one));
        model.addAttribute("mailbox", mailbox);
        model.addAttribute("deadlines", deadlines.of(id));
        model.addAttribute("history", histories.of("mailboxes", id, cursor, after, names));
        return "console/mailbox";
    }
}
