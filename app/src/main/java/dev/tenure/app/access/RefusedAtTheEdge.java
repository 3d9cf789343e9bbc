package dev.tenure.app.access;

import dev.tenure.command.account.RefusedAccess;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Has what a holder asked for and the edge refused written into their own history, as the gate does with what gets as far (AUD-1).
 * Holders have sessions only where the command side is, so a process without it has nothing to write.
 */
final class RefusedAtTheEdge {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final ObjectProvider<RefusedAccess> history;

    RefusedAtTheEdge(ObjectProvider<RefusedAccess> history) {
        this.history = history;
    }

    void note(HttpServletRequest request) {
        if (request.getAttribute(Actor.ATTRIBUTE) instanceof Actor caller) {
            Optional<UUID> holder =
                    caller.heldAccount().map(id -> UserAccountId.of(id).value());
            RefusedAccess written = history.getIfAvailable();
            if (holder.isPresent() && written != null) {
                String asked = EdgeRules.nameOf(request).orElseGet(request::getMethod);
                written.attempted(asked, target(request).orElseGet(holder::get), caller);
            }
        }
    }

    /** What the path names first; the caller themselves where it names nothing. */
    private static Optional<UUID> target(HttpServletRequest request) {
        Matcher id = ID.matcher(request.getRequestURI());
        return id.find() ? Optional.of(UUID.fromString(id.group())) : Optional.empty();
    }
}
