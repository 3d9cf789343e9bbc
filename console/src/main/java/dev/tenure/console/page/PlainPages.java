package dev.tenure.console.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pages for what goes wrong before a page is reached: a form without its token, a sign-in that came to nothing. */
@Controller
public final class PlainPages {
    private final ErrorPages errors;

    public PlainPages(ErrorPages errors) {
        this.errors = errors;
    }

    @RequestMapping("/form-expired")
    ModelAndView formExpired(HttpServletRequest request) {
        return errors.page(ErrorWords.FORM_EXPIRED, request);
    }

    @GetMapping("/sign-in-failed")
    ModelAndView signInFailed(HttpServletRequest request) {
        return errors.page(ErrorWords.SIGN_IN_FAILED, request);
    }
}
