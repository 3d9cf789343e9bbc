package dev.tenure.console.leaving;

import dev.tenure.console.api.Answer;
import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Onwards;
import dev.tenure.console.page.Refusals;
import dev.tenure.style.FormProblems;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.type.TypeReference;

/** NAS has a person join another provider (LEA-3). */
@Controller
public final class MovingPages {
    private static final String PAGE = "console/move";

    private final Api api;
    private final Successions successions;

    public MovingPages(Api api, Successions successions) {
        this.api = api;
        this.successions = successions;
    }

    /** The provider that takes somebody. */
    record Provider(String id, String name) {}

    @GetMapping("/people/{id}/container")
    String form(@PathVariable String id, Model model) {
        model.addAttribute("form", MoveForm.empty());
        return page(id, Map.of(), model);
    }

    @PostMapping("/people/{id}/container")
    String move(
            @PathVariable String id,
            @ModelAttribute("form") MoveForm form,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes onwards) {
        try {
            Optional<Provider> provider = provider(form.code());
            if (provider.isPresent()) {
                Answer<?> done = api.put(Side.COMMAND, "/api/v1/accounts/{id}/container", id)
                        .key(form.key())
                        .json(form.request(provider.get().id(), fields))
                        .send();
                onwards.addFlashAttribute(
                        "told", "Moved to " + provider.get().name() + ". The address stays the same.");
                return Onwards.to("/people/" + id, done);
            }
            model.addAttribute(
                    FormProblems.ATTRIBUTE,
                    new FormProblems().field("odsCode", "ODS code", "There is no provider of that code here."));
        } catch (ApiProblem problem) {
            Refusals.show(problem, MoveForm::label, model);
        } catch (ApiDown down) {
            Refusals.show(down, form.key(), model);
        }
        return page(id, fields, model);
    }

    private String page(String id, Map<String, String> fields, Model model) {
        model.addAttribute(
                "person",
                api.read(Side.QUERY, "/api/v1/accounts/{id}", id)
                        .as(Person.class)
                        .body());
        model.addAttribute("mailboxes", successions.lastOwnedBy(id));
        model.addAttribute("chosen", fields);
        return PAGE;
    }

    private Optional<Provider> provider(String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        try {
            return api
                    .read(Side.QUERY, "/api/v1/containers")
                    .with("odsCode", code)
                    .as(new TypeReference<Paged<Provider>>() {})
                    .body()
                    .items()
                    .stream()
                    .findFirst();
        } catch (ApiProblem problem) {
            if (problem.is("INVALID_QUERY")) {
                return Optional.empty();
            }
            throw problem;
        }
    }
}
