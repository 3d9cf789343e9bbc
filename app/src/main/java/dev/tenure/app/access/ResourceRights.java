package dev.tenure.app.access;

import dev.tenure.command.web.Caller;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Judges at the resource itself, after the edge: the right that it {@linkplain Needs needs}. Commands are judged by their gate.
 * A resource that the edge has no rule for is closed, so that a forgotten rule opens nothing.
 */
final class ResourceRights implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOfTheApi(method)) {
            return true;
        }
        if (!EdgeRules.isNamed(request)) {
            throw new AccessDeniedException("the edge has no rule for " + method);
        }
        Needs needs = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        if (needs == null) {
            needs = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
        }
        Actor caller = Caller.of(request);
        if (needs != null && !needs.value().isHeldBy(caller)) {
            throw new AccessDeniedException(caller.role() + " does not have " + needs.value());
        }
        return true;
    }

    private static boolean isOfTheApi(HandlerMethod method) {
        String room = method.getBeanType().getPackageName();
        return room.startsWith("dev.tenure.command") || room.startsWith("dev.tenure.query");
    }
}
