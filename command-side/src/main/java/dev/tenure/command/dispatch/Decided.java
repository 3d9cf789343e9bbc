package dev.tenure.command.dispatch;

import dev.tenure.eventstore.append.AppendUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What a handler answered, with the unit that tells the position once it is appended. */
final class Decided {
    private final String body;
    private final AppendUnit unit;
    private final LongSupplier targetVersion;
    private @Nullable Long version;

    Decided(String body, AppendUnit unit, LongSupplier targetVersion) {
        this.body = body;
        this.unit = unit;
        this.targetVersion = targetVersion;
    }

    String body() {
        return body;
    }

    AppendUnit unit() {
        return unit;
    }

    /** The target's version after the command, found out once: the unit's events are known by then. */
    long version() {
        Long known = version;
        if (known == null) {
            known = targetVersion.getAsLong();
            version = known;
        }
        return known;
    }
}
