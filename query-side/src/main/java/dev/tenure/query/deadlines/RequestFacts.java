package dev.tenure.query.deadlines;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a request for an account lets something fall due (LEA-5).
 *
 * @param ended when it was rejected or withdrawn; null before that
 * @param erasureDue when whom it was for becomes unreadable; null before that, and once they are
 */
record RequestFacts(@Nullable Instant ended, @Nullable Instant erasureDue) implements Facts {
    @Override
    public List<Deadline> deadlines(Moment moment) {
        Instant since = ended;
        Instant due = erasureDue;
        return since == null || due == null
                ? List.of()
                : List.of(Deadline.of(DeadlineKind.REQUEST_ERASURE, due, since));
    }
}
