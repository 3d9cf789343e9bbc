package dev.tenure.kernel.actor;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may look at or do besides commands, which name their roles themselves. */
public enum Right {
    DIRECTORY_READ(Role.NAS, Role.HELPDESK, Role.AUDITOR),
    HISTORY_READ(Role.NAS, Role.HELPDESK, Role.AUDITOR),
    /** What will happen to whom, and when (POL-6). */
    DEADLINES_READ(Role.NAS, Role.HELPDESK, Role.AUDITOR),
    APPLICATIONS_READ(Role.NAS, Role.AUDITOR),
    REQUESTS_READ(Role.NAS, Role.AUDITOR),
    UPLOADS_READ(Role.NAS, Role.AUDITOR),
    /** Which messages wait; their content is told by a command. */
    OUTBOX_READ(Role.NAS, Role.AUDITOR),
    /** One message in full; that of a temporary password is recorded (REG-5). */
    OUTBOX_SHOW(Role.NAS),
    ODS_READ(Role.NAS, Role.AUDITOR),
    ODS_LOAD(Role.NAS),
    /** Counts, without personal data. */
    SUMMARY_READ(Role.NAS, Role.HELPDESK, Role.AUDITOR, Role.REPORTING),
    /** How the engine itself does: lag, deadlines, what is parked, metrics. */
    SYSTEM_READ(Role.NAS, Role.HELPDESK, Role.AUDITOR, Role.REPORTING),
    /** Try again what is parked. */
    SYSTEM_MEND(Role.NAS);

    @SuppressWarnings("ImmutableEnumChecker") // nobody but the constructor touches it
    private final Set<Role> roles;

    Right(Role first, Role... others) {
        roles = EnumSet.of(first, others);
    }

    /** The scope that gives a service this right, such as {@code directory.read}. */
    public String scope() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Whether the role has it by itself. */
    public boolean belongsTo(Role role) {
        return roles.contains(role);
    }

    /** Whether the actor has it, by role or, for a service, by scope. */
    public boolean isHeldBy(Actor actor) {
        return belongsTo(actor.role()) || (actor.role() == Role.SERVICE && actor.hasScope(scope()));
    }

    /** The scopes of all rights. */
    public static Set<String> scopes() {
        return Arrays.stream(values()).map(Right::scope).collect(Collectors.toUnmodifiableSet());
    }
}
