package dev.tenure.query.deadlines;

import dev.tenure.kernel.time.CalendarDays;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a shared mailbox was last looked into (SMB-13).
 *
 * @param created when it was made
 * @param opened when it was first opened on the last day on which it was; null where nobody ever did
 * @param reported when it was last told that nobody opens it
 */
record MailboxFacts(
        Instant created, @Nullable Instant opened, @Nullable Instant reported, boolean closed) implements Facts {
    static MailboxFacts made(Instant at) {
        return new MailboxFacts(at, null, null, /* closed= */ false);
    }

    MailboxFacts openedAt(Instant at) {
        return new MailboxFacts(created, at, reported, closed);
    }

    MailboxFacts reportedAt(Instant at) {
        return new MailboxFacts(created, opened, at, closed);
    }

    MailboxFacts ended() {
        return new MailboxFacts(created, opened, reported, /* closed= */ true);
    }

    @Override
    public List<Deadline> deadlines(Moment moment) {
        if (closed) {
            return List.of();
        }
        Instant seen = opened == null ? created : opened;
        int days = moment.policy().mailboxes().unopenedDays();
        if (reported != null && reported.isAfter(seen)) {
            return due(CalendarDays.after(reported, days), reported);
        }
        return due(CalendarDays.after(seen, days), seen);
    }

    private static List<Deadline> due(Instant due, Instant since) {
        return List.of(Deadline.of(DeadlineKind.MAILBOX_UNOPENED, due, since));
    }
}
