package dev.tenure.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.query.directory.DirectoryResource;
import dev.tenure.query.parked.ParkedEventsResource;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;

/** The resource judges by itself, whatever the edge let through. */
class ResourceRightsTest {
    private static final Actor AUDITOR = new Actor("operator:amy", Role.AUDITOR);
    private static final Actor REPORTING = new Actor("operator:rob", Role.REPORTING);
    private static final Actor SEARCHER = new Actor("service:search", Role.SERVICE, Set.of("directory.*"));

    private final ResourceRights rights = new ResourceRights();

    @Test
    void lookingTakesTheRightOfTheResource() {
        assertThat(let("GET", "/api/v1/directory", DirectoryResource.class, "search", AUDITOR))
                .isTrue();
        assertThat(let("GET", "/api/v1/directory", DirectoryResource.class, "search", SEARCHER))
                .isTrue();
        refused("GET", "/api/v1/directory", DirectoryResource.class, "search", REPORTING);
        refused("GET", "/api/v1/directory", DirectoryResource.class, "search", Actor.APPLICANT);
    }

    @Test
    void theRightOfAMethodGoesBeforeThatOfItsClass() {
        assertThat(let("GET", "/api/v1/parked-events", ParkedEventsResource.class, "list", AUDITOR))
                .isTrue();
        refused("POST", "/api/v1/parked-events/1/retry", ParkedEventsResource.class, "retry", AUDITOR);
        refused("POST", "/api/v1/parked-events/1/retry", ParkedEventsResource.class, "retry", SEARCHER);
    }

    @Test
    void aResourceThatTheEdgeHasNoRuleForIsOpenToNobody() {
        refused("GET", "/api/v1/forgotten", DirectoryResource.class, "search", new Actor("operator:nat", Role.NAS));
    }

    private void refused(String method, String path, Class<?> resource, String name, Actor caller) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> let(method, path, resource, name, caller));
    }

    private boolean let(String method, String path, Class<?> resource, String name, Actor caller) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setAttribute(Actor.ATTRIBUTE, caller);
        return rights.preHandle(request, new MockHttpServletResponse(), handler(resource, name));
    }

    /** Only the method's own signs are asked, so that no resource has to be made. */
    private static HandlerMethod handler(Class<?> resource, String name) {
        Method method = Arrays.stream(resource.getDeclaredMethods())
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return new HandlerMethod("a resource", method) {
            @Override
            public Class<?> getBeanType() {
                return resource;
            }
        };
    }
}
