package dev.tenure.console.person;

import dev.tenure.console.api.Answer;
import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Onwards;
import dev.tenure.console.page.Refusals;
import dev.tenure.style.FormProblems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** NAS gives a person another name (REN-1). */
@Controller
public final class RenamePages {
    private static final String CHANGED = "VERSION_CHANGED";
    private static final String PAGE = "console/rename";

    private final Api api;

    public RenamePages(Api api) {
        this.api = api;
    }

    @GetMapping("/people/{id}/name")
    String form(@PathVariable String id, Model model) {
        Answer<Person> person = person(id);
        Person now = person.body();
        model.addAttribute("person", now);
        model.addAttribute("form", new NameForm(now.givenName(), now.familyName(), "", "", person.version(), null));
        return PAGE;
    }

    @PostMapping("/people/{id}/name")
    String rename(
            @PathVariable String id, @ModelAttribute("form") NameForm form, Model model, RedirectAttributes onwards) {
        try {
            Answer<?> done = api.put(Side.COMMAND, "/api/v1/accounts/{id}/name", id)
                    .key(form.key())
                    .onlyAt(form.version())
                    .json(form.request())
                    .send();
            onwards.addFlashAttribute("told", "The name is changed.");
            return Onwards.to("/people/" + id, done);
        } catch (ApiProblem problem) {
            refused(id, form, problem, model);
        } catch (ApiDown down) {
            model.addAttribute("person", person(id).body());
            Refusals.show(down, form.key(), model);
        }
        return PAGE;
    }

    private void refused(String id, NameForm form, ApiProblem problem, Model model) {
        Answer<Person> person = person(id);
        Person now = person.body();
        model.addAttribute("person", now);
        if (problem.is(CHANGED)) {
            model.addAttribute("form", form.at(person.version()));
            model.addAttribute(
                    FormProblems.ATTRIBUTE,
                    new FormProblems()
                            .whole("Somebody changed this person meanwhile. The name is now " + now.givenName() + " "
                                    + now.familyName() + ", the address " + now.address()
                                    + ". What you typed is still here: send it again if it is still right."));
        } else {
            Refusals.show(problem, NameForm::label, model);
        }
    }

    private Answer<Person> person(String id) {
        return api.read(Side.QUERY, "/api/v1/accounts/{id}", id).as(Person.class);
    }
}
