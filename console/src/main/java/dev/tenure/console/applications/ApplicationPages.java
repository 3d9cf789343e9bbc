package dev.tenure.console.applications;

import dev.tenure.console.api.Answer;
import dev.tenure.console.api.Api;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import dev.tenure.console.history.Histories;
import dev.tenure.console.page.WhyForm;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.type.TypeReference;

/** NAS's list of applications, and one of them in full (ORG-1 to 3, REG-3). */
@Controller
public final class ApplicationPages {
    private static final int MOST = 25;

    private final Api api;
    private final Histories histories;

    public ApplicationPages(Api api, Histories histories) {
        this.api = api;
        this.histories = histories;
    }

    /** Those that wait for a decision, unless others are asked for. */
    @GetMapping("/applications")
    String list(
            @RequestParam(defaultValue = "submitted") String state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Paged<Summary> applications = api.read(Side.QUERY, "/api/v1/applications")
                .with("state", state.equals(States.ALL) ? "" : state)
                .with("cursor", cursor)
                .with("limit", MOST)
                .as(new TypeReference<Paged<Summary>>() {})
                .body();
        model.addAttribute("state", state);
        model.addAttribute("states", States.all());
        model.addAttribute("applications", applications.items());
        model.addAttribute("next", next(state, applications.next()));
        return "console/applications";
    }

    @GetMapping("/applications/{id}")
    String application(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Answer<Application> application = show(id, after, cursor, model);
        model.addAttribute("form", WhyForm.empty(application.version()));
        return "console/application";
    }

    Answer<Application> show(String id, @Nullable Long after, @Nullable String cursor, Model model) {
        Answer<Application> application = api.read(Side.QUERY, "/api/v1/applications/{id}", id)
                .after(after)
                .as(Application.class);
        model.addAttribute("applied", application.body());
        model.addAttribute("history", histories.of("applications", id, cursor, after, Map.of()));
        return application;
    }

    private static @Nullable String next(String state, @Nullable String cursor) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath("/applications")
                        .queryParam("state", "{state}")
                        .queryParam("cursor", "{cursor}")
                        .encode()
                        .buildAndExpand(state, cursor)
                        .toUriString();
    }
}
