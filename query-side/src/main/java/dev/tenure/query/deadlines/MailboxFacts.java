package dev.tenure.query.deadlines;

import dev.tenure.kernel.time.CalendarDays;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a shared mailbox was last looked into (SMB-13).
 *
 * @param seen when it was opened last; at first, when it was made
 * @param reported when it was last told that nobody opens it
 */
record MailboxFacts(Instant seen, @Nullable Instant reported, boolean closed) implements Facts {
    @Override
    public List<Deadline> deadlines(Moment moment) {
        if (closed) {
            return List.of();
        }
        Instant since = reported != null && reported.isAfter(seen) ? reported : seen;
        Instant due = CalendarDays.after(since, moment.policy().mailboxes().unopenedDays());
        return List.of(Deadline.of(DeadlineKind.MAILBOX_UNOPENED, due, since));
    }
}
