package dev.tenure.console.directory;

import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Refusals;
import dev.tenure.style.FormProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.type.TypeReference;

/** The search, and where an address leads (DIR-2, REN-1). */
@Controller
public final class DirectoryPages {
    private static final int MOST = 25;

    private final Api api;

    public DirectoryPages(Api api) {
        this.api = api;
    }

    @GetMapping("/directory")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        if (!q.isBlank()) {
            try {
                find(q, kind, cursor, model);
            } catch (ApiProblem problem) {
                refused(problem, model);
            }
        }
        return "console/directory";
    }

    private void find(String q, String kind, @Nullable String cursor, Model model) {
        Paged<Found> found = api.read(Side.QUERY, "/api/v1/directory")
                .with("q", q)
                .with("kind", kind)
                .with("cursor", cursor)
                .with("limit", MOST)
                .as(new TypeReference<Paged<Found>>() {})
                .body();
        model.addAttribute("found", found.items());
        model.addAttribute("next", next(q, kind, found.next()));
        if (q.contains("@")) {
            model.addAttribute("redirect", redirect(q));
        }
    }

    private @Nullable Redirect redirect(String address) {
        try {
            return api.read(Side.QUERY, "/api/v1/redirects/{address}", address.strip())
                    .as(Redirect.class)
                    .body();
        } catch (ApiProblem noAddress) {
            return null;
        }
    }

    private static void refused(ApiProblem problem, Model model) {
        if (problem.status() != 400) {
            throw problem;
        }
        FormProblems problems = Refusals.of(problem, field -> field.equals("q") ? "What to look for" : null);
        model.addAttribute(FormProblems.ATTRIBUTE, problems);
    }

    private static @Nullable String next(String q, String kind, @Nullable String cursor) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath("/directory")
                        .queryParam("q", "{q}")
                        .queryParam("kind", "{kind}")
                        .queryParam("cursor", "{cursor}")
                        .encode()
                        .buildAndExpand(q, kind, cursor)
                        .toUriString();
    }
}
