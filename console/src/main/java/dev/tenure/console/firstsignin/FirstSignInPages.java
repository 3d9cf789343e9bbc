package dev.tenure.console.firstsignin;

import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.page.Refusals;
import dev.tenure.style.FormProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the first sign-in begins and ends: log-in name and temporary password, and the page that says it is done (REG-7). */
@Controller
public final class FirstSignInPages {
    static final String BEGIN = "redirect:/first-sign-in";

    private static final String PAGE = "console/first-sign-in";

    private final Journey journey;

    public FirstSignInPages(Journey journey) {
        this.journey = journey;
    }

    @GetMapping("/first-sign-in")
    String form(Model model) {
        model.addAttribute("loginName", "");
        return PAGE;
    }

    @PostMapping("/first-sign-in")
    String begin(
            @RequestParam(defaultValue = "") String loginName,
            @RequestParam(defaultValue = "") String temporaryPassword,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("loginName", loginName);
        FormProblems problems = missing(loginName, temporaryPassword);
        if (problems.isEmpty()) {
            try {
                Proof proof = new Proof(loginName.strip(), temporaryPassword.strip());
                return "redirect:" + journey.begin(proof, request).page();
            } catch (ApiProblem problem) {
                problems = Refusals.of(problem, field -> null);
            } catch (ApiDown down) {
                problems.whole("The service does not answer. Try again in a few minutes.");
            }
        }
        model.addAttribute(FormProblems.ATTRIBUTE, problems);
        return PAGE;
    }

    @GetMapping("/first-sign-in/done")
    String done(HttpSession session) {
        journey.end(session);
        return "console/first-sign-in-done";
    }

    /** Back to the beginning, for somebody whose proof does not hold any more. */
    static String again(RedirectAttributes onwards) {
        onwards.addFlashAttribute(
                FormProblems.ATTRIBUTE,
                new FormProblems().whole("Type your log-in name and temporary password again. What you did is kept."));
        return BEGIN;
    }

    private static FormProblems missing(String loginName, String temporaryPassword) {
        FormProblems problems = new FormProblems();
        if (loginName.isBlank()) {
            problems.field("loginName", "Type your log-in name.");
        }
        if (temporaryPassword.isBlank()) {
            problems.field("temporaryPassword", "Type the temporary password from the text message.");
        }
        return problems;
    }
}
