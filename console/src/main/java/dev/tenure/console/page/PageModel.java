package dev.tenure.console.page;

import dev.tenure.console.access.Me;
import dev.tenure.style.Shell;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts into every page's model what all of them need. */
@ControllerAdvice(basePackages = "dev.tenure.console")
public final class PageModel {
    private final Frame frame;

    public PageModel(Frame frame) {
        this.frame = frame;
    }

    @ModelAttribute(Shell.ATTRIBUTE)
    Shell shell(HttpServletRequest request) {
        return frame.shell(request);
    }

    /** Null while nobody is signed in. */
    @ModelAttribute("me")
    @Nullable Me me() {
        return frame.me();
    }

    /** Goes with the form that is rendered, so that sending it twice does nothing twice. */
    @ModelAttribute("key")
    String key() {
        return UUID.randomUUID().toString();
    }
}
