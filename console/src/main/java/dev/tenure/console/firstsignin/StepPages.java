package dev.tenure.console.firstsignin;

import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.page.Refusals;
import dev.tenure.style.FormProblems;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The three steps of the first sign-in, a page each (REG-7, RST-1, PW-6). Who breaks off continues where they were. */
@Controller
public final class StepPages {
    private static final String POLICY = "acceptable-use";
    private static final String QUESTIONS = "security-questions";
    private static final String PASSWORD = "password";
    private static final int HOW_MANY = 3;

    private final Journey journey;

    public StepPages(Journey journey) {
        this.journey = journey;
    }

    /** A question as chosen, with its answer as typed. */
    record Chosen(String questionId, String answer) {}

    /** A page that is shown to somebody with that proof. */
    @FunctionalInterface
    private interface Shown {
        String to(Proof proof);
    }

    @GetMapping("/first-sign-in/acceptable-use")
    String policy(HttpSession session, Model model, RedirectAttributes onwards) {
        return shown(session, onwards, proof -> policyPage(proof, model));
    }

    @PostMapping("/first-sign-in/acceptable-use")
    String accept(
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "false") boolean accepted,
            @RequestParam(defaultValue = "") String key,
            HttpSession session,
            Model model,
            RedirectAttributes onwards) {
        return shown(session, onwards, proof -> {
            if (!accepted) {
                model.addAttribute(
                        FormProblems.ATTRIBUTE,
                        new FormProblems().field("accepted", "Say that you accept the policy to go on."));
                return policyPage(proof, model);
            }
            return taken(proof, new Step(POLICY, Map.of("version", version), key), model)
                    .orElseGet(() -> policyPage(proof, model));
        });
    }

    @GetMapping("/first-sign-in/security-questions")
    String questions(HttpSession session, Model model, RedirectAttributes onwards) {
        return shown(session, onwards, proof -> questionsPage(proof, nothingChosen(), model));
    }

    @PostMapping("/first-sign-in/security-questions")
    String setQuestions(
            @RequestParam Map<String, String> sent, HttpSession session, Model model, RedirectAttributes onwards) {
        List<Chosen> chosen = new ArrayList<>();
        for (int index = 0; index < HOW_MANY; index++) {
            chosen.add(new Chosen(
                    sent.getOrDefault("questions-" + index + "-questionId", ""),
                    sent.getOrDefault("questions-" + index + "-answer", "")));
        }
        Step step = new Step(QUESTIONS, Map.of("questions", chosen), sent.getOrDefault("key", ""));
        return shown(
                session,
                onwards,
                proof -> taken(proof, step, model).orElseGet(() -> questionsPage(proof, chosen, model)));
    }

    @GetMapping("/first-sign-in/password")
    String password(HttpSession session, RedirectAttributes onwards) {
        return shown(session, onwards, proof -> "console/first-sign-in-password");
    }

    @PostMapping("/first-sign-in/password")
    String choose(
            @RequestParam(defaultValue = "") String newPassword,
            @RequestParam(defaultValue = "") String key,
            HttpSession session,
            Model model,
            RedirectAttributes onwards) {
        Step step = new Step(PASSWORD, Map.of("newPassword", newPassword), key);
        return shown(session, onwards, proof -> {
            String leads = taken(proof, step, model).orElse("console/first-sign-in-password");
            if (leads.endsWith("/done")) {
                onwards.addFlashAttribute("loginName", proof.loginName());
            }
            return leads;
        });
    }

    /** What is sent to the API for a step. */
    private record Step(String name, Map<String, Object> content, String key) {}

    private Optional<String> taken(Proof proof, Step step, Model model) {
        try {
            Standing standing = journey.step(proof, step.name(), step.content(), step.key());
            return Optional.of("redirect:" + standing.page());
        } catch (ApiProblem problem) {
            if (Journey.isOver(problem)) {
                throw problem;
            }
            if (problem.code().endsWith("_ALREADY_SET")) {
                return Optional.of("redirect:" + journey.standing(proof).page());
            }
            model.addAttribute(FormProblems.ATTRIBUTE, problems(problem));
        } catch (ApiDown down) {
            Refusals.show(down, step.key(), model);
        }
        return Optional.empty();
    }

    private String policyPage(Proof proof, Model model) {
        model.addAttribute("version", Objects.toString(journey.standing(proof).acceptableUseVersion(), ""));
        return "console/first-sign-in-policy";
    }

    private String questionsPage(Proof proof, List<Chosen> chosen, Model model) {
        model.addAttribute("questions", journey.questions(proof));
        model.addAttribute("chosen", chosen);
        return "console/first-sign-in-questions";
    }

    /** Whoever has no proof, or one that does not hold any more, begins again; what was done is kept. */
    private String shown(HttpSession session, RedirectAttributes onwards, Shown page) {
        Proof proof = journey.proof(session).orElse(null);
        if (proof == null) {
            return FirstSignInPages.BEGIN;
        }
        try {
            return page.to(proof);
        } catch (ApiProblem problem) {
            if (!Journey.isOver(problem)) {
                throw problem;
            }
            journey.end(session);
            return FirstSignInPages.again(onwards);
        }
    }

    private static List<Chosen> nothingChosen() {
        Chosen nothing = new Chosen("", "");
        return List.of(nothing, nothing, nothing);
    }

    /** A question as a whole may be wrong; that is shown beside its answer where the answer is meant. */
    private static FormProblems problems(ApiProblem problem) {
        FormProblems problems = new FormProblems();
        for (ApiProblem.FieldProblem error : problem.errors()) {
            String field =
                    Objects.toString(error.pointer(), "").replaceFirst("^/", "").replace('/', '-');
            if (field.matches("questions-\\d")) {
                field += Objects.toString(error.code(), "").contains("ANSWER") ? "-answer" : "-questionId";
            }
            problems.field(field, Objects.toString(error.detail(), problem.detail()));
        }
        return problems.isEmpty() ? problems.whole(problem.detail()) : problems;
    }
}
