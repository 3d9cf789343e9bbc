package dev.tenure.console.deadlines;

import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Refusals;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.type.TypeReference;

/** Every pending deadline, the earliest first (POL-6). */
@Controller
public final class DeadlinePages {
    private static final int MOST = 25;

    private final Api api;

    public DeadlinePages(Api api) {
        this.api = api;
    }

    /** What is asked for, as typed. */
    public record Wanted(
            @Nullable String kind,
            @Nullable String containerId,
            @Nullable String from,
            @Nullable String until) {}

    @GetMapping("/deadlines")
    String deadlines(
            @ModelAttribute("wanted") Wanted wanted,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("kinds", Kinds.all());
        try {
            Paged<Deadline> found = api.read(Side.QUERY, "/api/v1/deadlines")
                    .with("kind", wanted.kind())
                    .with("containerId", wanted.containerId())
                    .with("from", wanted.from())
                    .with("until", wanted.until())
                    .with("cursor", cursor)
                    .with("limit", MOST)
                    .as(new TypeReference<Paged<Deadline>>() {})
                    .body();
            model.addAttribute("deadlines", found.items());
            model.addAttribute("next", next(wanted, found.next()));
        } catch (ApiProblem problem) {
            if (problem.status() != HttpStatus.BAD_REQUEST.value()) {
                throw problem;
            }
            Refusals.show(problem, DeadlinePages::label, model);
            model.addAttribute("deadlines", List.of());
        }
        return "console/deadlines";
    }

    private static @Nullable String label(String field) {
        return switch (field) {
            case "from" -> "From";
            case "until" -> "Until";
            default -> null;
        };
    }

    private static @Nullable String next(Wanted wanted, @Nullable String cursor) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath("/deadlines")
                        .queryParam("kind", "{kind}")
                        .queryParam("containerId", "{container}")
                        .queryParam("from", "{from}")
                        .queryParam("until", "{until}")
                        .queryParam("cursor", "{cursor}")
                        .encode()
                        .buildAndExpand(
                                text(wanted.kind()),
                                text(wanted.containerId()),
                                text(wanted.from()),
                                text(wanted.until()),
                                cursor)
                        .toUriString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
