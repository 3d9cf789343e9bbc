package dev.tenure.console.provider;

import dev.tenure.console.access.Me;
import dev.tenure.console.access.Role;
import dev.tenure.console.api.Api;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import dev.tenure.console.history.Histories;
import dev.tenure.console.page.Attempt;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.type.TypeReference;

/** One care provider: mailboxes, people, uploads, history (DIR-1, ORG-4, AUD-2). */
@Controller
public final class ProviderPages {
    private static final int MOST_PEOPLE = 25;

    private final Api api;
    private final Histories histories;

    public ProviderPages(Api api, Histories histories) {
        this.api = api;
        this.histories = histories;
    }

    @GetMapping("/providers/{id}")
    String provider(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute(name = "me", binding = false) @Nullable Me me,
            Model model) {
        Provider provider = api.read(Side.QUERY, "/api/v1/containers/{id}", id)
                .after(after)
                .as(Provider.class)
                .body();
        model.addAttribute("provider", provider);
        model.addAttribute("mailboxes", mailboxes(id));
        model.addAttribute("people", people(provider));
        model.addAttribute("history", histories.of("containers", id, cursor, after, Map.of()));
        if (me != null && me.opens(Role.Page.UPLOADS)) {
            model.addAttribute("uploads", Attempt.at(() -> uploads(id)));
        }
        return "console/provider";
    }

    private List<Mailbox> mailboxes(String id) {
        return api.read(Side.QUERY, "/api/v1/mailboxes")
                .with("containerId", id)
                .as(new TypeReference<Paged<Mailbox>>() {})
                .body()
                .items();
    }

    /** The search knows people by their provider's ODS code. */
    private List<Somebody> people(Provider provider) {
        return api
                .read(Side.QUERY, "/api/v1/directory")
                .with("q", provider.odsCode())
                .with("kind", "person")
                .with("limit", MOST_PEOPLE)
                .as(new TypeReference<Paged<Somebody>>() {})
                .body()
                .items()
                .stream()
                .filter(somebody -> provider.id().equals(somebody.containerId()))
                .toList();
    }

    private List<Upload> uploads(String id) {
        return api.read(Side.COMMAND, "/api/v1/uploads")
                .with("containerId", id)
                .as(new TypeReference<Paged<Upload>>() {})
                .body()
                .items();
    }
}
