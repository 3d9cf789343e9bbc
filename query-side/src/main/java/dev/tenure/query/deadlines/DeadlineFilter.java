package dev.tenure.query.deadlines;

import dev.tenure.kernel.time.CalendarDays;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which deadlines are asked for.
 *
 * @param kinds of which kinds; all where there are none
 * @param subject whose: a person's, mailbox's, application's or request's
 * @param from due on that day in London or later
 * @param until due on that day in London or earlier
 */
record DeadlineFilter(
        Set<DeadlineKind> kinds,
        @Nullable UUID container,
        @Nullable UUID subject,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    DeadlineFilter {
        kinds = Set.copyOf(kinds);
    }

    /** Names the list, so that a cursor is good for the same question only. */
    String listName() {
        String names = kinds.stream().map(DeadlineKind::wireName).sorted().collect(Collectors.joining(","));
        return String.join(" ", "deadlines", names, "" + container, "" + subject, "" + from, "" + until);
    }

    boolean holds(Deadline deadline) {
        LocalDate day = CalendarDays.dateOf(deadline.due());
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
