package dev.tenure.query.directory;

import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Right;
import dev.tenure.kernel.actor.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Who looks at the directory, as far as that says what is shown (DIR-6).
 *
 * @param seesLeavers whether a leaver's mark is shown: to NAS, and to the services that act for it
 * @param seesDeactivated whether deactivated people are listed, with a mark: to whoever reads the directory by their role
 */
public record Viewer(boolean seesLeavers, boolean seesDeactivated) {
    /** A person of the service, or nobody in particular. */
    public static final Viewer ORDINARY = new Viewer(false, false);

    /** NAS. */
    public static final Viewer NAS = new Viewer(true, true);

    static Viewer of(HttpServletRequest request) {
        return request.getAttribute(Actor.ATTRIBUTE) instanceof Actor actor ? of(actor) : ORDINARY;
    }

    static Viewer of(Actor actor) {
        boolean forNas = actor.role() == Role.NAS || actor.role() == Role.SERVICE;
        return Right.DIRECTORY_READ.isHeldBy(actor) ? new Viewer(forNas, true) : ORDINARY;
    }

    /** Whether somebody who stands so is shown at all. */
    boolean sees(Standing standing) {
        return !standing.deleted() && (seesDeactivated || !standing.deactivated());
    }

    /** What is said beside somebody's name: {@code leaver}, {@code deactivated}, both or neither. */
    List<String> marks(boolean leaver, boolean deactivated) {
        List<String> marks = new ArrayList<>();
        if (leaver && seesLeavers) {
            marks.add("leaver");
        }
        if (deactivated && seesDeactivated) {
            marks.add("deactivated");
        }
        return List.copyOf(marks);
    }
}
