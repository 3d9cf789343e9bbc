package dev.tenure.identity.signin;

import dev.tenure.style.FormProblems;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which operators sign in. */
@Controller
public final class SignInPage {
    @GetMapping("/sign-in")
    String page(HttpServletRequest request, Model model) {
        if (request.getParameter("refused") != null) {
            model.addAttribute(
                    FormProblems.ATTRIBUTE,
                    new FormProblems().field("username", "The user name or the password is not right."));
        }
        return "identity/sign-in";
    }
}
