package dev.tenure.command.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a deadline: what was due is done.
 *
 * @param notBefore when there is something to judge again, or null if there never is
 */
public record Judged(@Nullable Instant notBefore) {
    static final Judged OVER = new Judged(null);
}
