package dev.tenure.console.home;

import dev.tenure.console.access.Me;
import dev.tenure.console.api.Api;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page: what Tenure is, or for somebody signed in what there is and what needs attention. */
@Controller
public final class HomePages {
    private final Api api;

    public HomePages(Api api) {
        this.api = api;
    }

    @GetMapping("/")
    String home(@ModelAttribute(name = "me", binding = false) @Nullable Me me, Model model) {
        if (me == null) {
            return "console/welcome";
        }
        Attempt<Summary> summary = Attempt.at(
                () -> api.read(Side.QUERY, "/api/v1/summary").as(Summary.class).body());
        Attempt<Attention> attention = Attempt.at(() ->
                api.read(Side.COMMAND, "/api/v1/attention").as(Attention.class).body());
        model.addAttribute("summary", summary);
        model.addAttribute("attention", attention);
        model.addAttribute("toDo", ToDo.of(me, summary.value(), attention.value()));
        return "console/home";
    }
}
