package dev.tenure.console.page;

import dev.tenure.console.access.AccessConfiguration;
import dev.tenure.console.access.SignedIn;
import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.SignInNeeded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Whatever goes wrong on the way to a page gets a page that says so, in plain words; the APIs' own errors are left to them. */
public final class ErrorPages implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Frame frame;
    private final SignedIn signedIn;
    private final RequestCache requests;
    private final Clock clock;

    public ErrorPages(Frame frame, SignedIn signedIn, RequestCache requests, Clock clock) {
        this.frame = frame;
        this.signedIn = signedIn;
        this.requests = requests;
        this.clock = clock;
    }

    /** Before what makes problem documents for the APIs. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!concernsAPage(request, handler)) {
            return null;
        }
        if (failure instanceof SignInNeeded && !isFresh()) {
            return signIn(request, response);
        }
        ErrorWords words = words(failure);
        if (words.status().is5xxServerError()) {
            LOG.warn("A page cannot be shown ({}): {}", words.status().value(), failure.toString());
        }
        return page(words, request);
    }

    /** The page for what went wrong outside a page's own code, such as in its template. */
    public ModelAndView page(HttpStatus status, HttpServletRequest request) {
        return page(ErrorWords.of(status), request);
    }

    ModelAndView page(ErrorWords words, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("console/error");
        page.setStatus(words.status());
        page.addObject("words", words);
        page.addObject("again", request.getMethod().equals("GET") ? again(request) : null);
        page.addObject("shell", frame.shell(request));
        return page;
    }

    private static String again(HttpServletRequest request) {
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }

    private ModelAndView signIn(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET")) {
            requests.saveRequest(request, response);
        }
        return new ModelAndView("redirect:" + AccessConfiguration.SIGN_IN);
    }

    private boolean isFresh() {
        try {
            return signedIn.isFresh(clock.instant());
        } catch (SignInNeeded over) {
            return false;
        }
    }

    private static ErrorWords words(Exception failure) {
        if (failure instanceof ApiProblem problem) {
            return ErrorWords.of(problem);
        }
        if (failure instanceof ApiDown down) {
            return ErrorWords.of(down);
        }
        if (failure instanceof SignInNeeded) {
            return ErrorWords.NOT_ALLOWED;
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return ErrorWords.TOO_LARGE;
        }
        if (failure instanceof ErrorResponse response) {
            return ErrorWords.of(HttpStatus.valueOf(response.getStatusCode().value()));
        }
        LOG.error("A page failed in a way that nobody thought of", failure);
        return ErrorWords.OUR_FAULT;
    }

    private static boolean concernsAPage(HttpServletRequest request, @Nullable Object handler) {
        if (handler instanceof HandlerMethod method) {
            return method.getBeanType().getName().startsWith("dev.tenure.console.");
        }
        String accept = request.getHeader("Accept");
        return !request.getRequestURI().startsWith("/api/")
                && accept != null
                && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }
}
