package dev.tenure.eventstore.parked;

import java.util.regex.Pattern;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;

/**
 * Why an event was parked, as it may lie in a table: no package names, and only the first line of the message, since what
 * PostgreSQL says after it quotes the row.
 */
public record ParkedCause(String type, @Nullable String message) implements Cause {
    private static final int LONGEST = 500;
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_][a-z0-9_]*\\.)+(?=[A-Z])");

    /** Why that was thrown, as it may lie in a table. */
    public static ParkedCause ofFailure(Throwable failure) {
        Cause thrown = new ThrowableCause(failure);
        return of(thrown);
    }

    static ParkedCause of(Cause cause) {
        String type = PACKAGES.matcher(cause.type()).replaceAll("");
        String message = cause.message();
        return new ParkedCause(type, message == null ? null : shortened(message));
    }

    private static String shortened(String message) {
        String line = message.replace("\0", "").lines().findFirst().orElse("");
        String bare = PACKAGES.matcher(line).replaceAll("");
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }
}
