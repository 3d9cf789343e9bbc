package dev.tenure.console.system;

import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Attempt;
import dev.tenure.console.page.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** How both sides are, and what is parked; a side that does not answer is shown as such. */
@Controller
public final class SystemPages {
    private static final String PAGE = "console/system";
    private static final String BACK = "redirect:/system";

    private final Api api;

    public SystemPages(Api api) {
        this.api = api;
    }

    @GetMapping("/system")
    String system(Model model) {
        model.addAttribute(
                "query",
                Attempt.at(() -> api.read(Side.QUERY, "/api/v1/system/query-side")
                        .as(QuerySide.class)
                        .body()));
        model.addAttribute(
                "command",
                Attempt.at(() -> api.read(Side.COMMAND, "/api/v1/system/command-side")
                        .as(CommandSide.class)
                        .body()));
        model.addAttribute(
                "events",
                Attempt.at(() -> api.read(Side.QUERY, "/api/v1/parked-events")
                        .as(new TypeReference<Paged<ParkedEvent>>() {})
                        .body()
                        .items()));
        model.addAttribute(
                "stories",
                Attempt.at(() -> api.read(Side.COMMAND, "/api/v1/parked-stories")
                        .as(new TypeReference<Paged<ParkedStory>>() {})
                        .body()
                        .items()));
        model.addAttribute(
                "commands",
                Attempt.at(() -> api.read(Side.COMMAND, "/api/v1/parked-commands")
                        .as(new TypeReference<Paged<ParkedCommand>>() {})
                        .body()
                        .items()));
        return PAGE;
    }

    @PostMapping("/system/parked-events/{id}/retry")
    String retryEvent(@PathVariable String id, Model model, RedirectAttributes onwards) {
        try {
            JsonNode outcome = api.post(Side.QUERY, "/api/v1/parked-events/{id}/retry", id)
                    .send()
                    .body();
            boolean handled = outcome.path("handled").asBoolean(false);
            onwards.addFlashAttribute(
                    "told", handled ? "The event is handled." : "The event was tried again and is still parked.");
            return BACK;
        } catch (ApiProblem problem) {
            Refusals.show(problem, model);
            return system(model);
        }
    }

    @PostMapping("/system/parked-stories/{id}/retry")
    String retryStory(@PathVariable String id, Model model, RedirectAttributes onwards) {
        try {
            JsonNode outcome = api.post(Side.COMMAND, "/api/v1/parked-stories/{id}/retry", id)
                    .send()
                    .body();
            boolean parked = outcome.path("parked").asBoolean(true);
            onwards.addFlashAttribute(
                    "told", parked ? "The story was told again and is still parked." : "The story goes on.");
            return BACK;
        } catch (ApiProblem problem) {
            Refusals.show(problem, model);
            return system(model);
        }
    }

    @PostMapping("/system/parked-commands/{storyId}/{step}/retry")
    String retryCommand(
            @PathVariable String storyId, @PathVariable String step, Model model, RedirectAttributes onwards) {
        try {
            api.post(Side.COMMAND, "/api/v1/parked-commands/{storyId}/{step}/retry", storyId, step)
                    .send();
            onwards.addFlashAttribute("told", "The step is sent again.");
            return BACK;
        } catch (ApiProblem problem) {
            Refusals.show(problem, model);
            return system(model);
        }
    }
}
