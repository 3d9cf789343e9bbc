package dev.tenure.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which operators sign in. */
@Controller
public final class SignInPage {
    @GetMapping("/sign-in")
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("refused", request.getParameter("refused") != null);
        return "identity/sign-in";
    }
}
