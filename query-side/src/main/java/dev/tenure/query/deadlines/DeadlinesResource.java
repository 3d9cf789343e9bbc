package dev.tenure.query.deadlines;

import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import dev.tenure.query.web.AnsweredBy;
import dev.tenure.query.web.Page;
import dev.tenure.query.web.RequestCheck;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every pending deadline, earliest first (POL-6). */
@Needs(Right.DEADLINES_READ)
@RestController
@AnsweredBy(DeadlinesProjection.SLICE)
public final class DeadlinesResource {
    private final DeadlineQueries deadlines;

    public DeadlinesResource(DeadlineQueries deadlines) {
        this.deadlines = deadlines;
    }

    /** Which deadlines are wanted, as written. */
    record Wanted(
            @Nullable String kind,
            @Nullable String containerId,
            @Nullable String subjectId,
            @Nullable String from,
            @Nullable String until) {}

    @GetMapping("/api/v1/deadlines")
    Page<DeadlineView> list(
            @ModelAttribute Wanted wanted,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        RequestCheck check = new RequestCheck();
        DeadlineFilter filter = filter(wanted, check);
        int most = check.limit(limit);
        DeadlinePlace after = check.cursor(cursor, filter.listName(), DeadlinePlace.SIZE, DeadlinePlace::read);
        check.throwIfRefused();
        return deadlines.list(filter, most, after);
    }

    private static DeadlineFilter filter(Wanted wanted, RequestCheck check) {
        Set<DeadlineKind> kinds = check.readIfGiven(
                wanted.kind(),
                "kind",
                "KIND_UNKNOWN",
                "kind is one or more of " + DeadlineKind.names() + ", parted by commas.",
                DeadlinesResource::kinds);
        UUID container = id(wanted.containerId(), "containerId", check);
        UUID subject = id(wanted.subjectId(), "subjectId", check);
        LocalDate from = day(wanted.from(), "from", check);
        LocalDate until = day(wanted.until(), "until", check);
        if (from != null && until != null && until.isBefore(from)) {
            check.refuse("until", "DAY_INVALID", "until is not before from.");
        }
        return new DeadlineFilter(kinds == null ? Set.of() : kinds, container, subject, from, until);
    }

    private static @Nullable UUID id(@Nullable String given, String parameter, RequestCheck check) {
        return check.readIfGiven(given, parameter, "ID_INVALID", parameter + " is a UUID.", RequestCheck::uuid);
    }

    private static @Nullable LocalDate day(@Nullable String given, String parameter, RequestCheck check) {
        return check.readIfGiven(
                given,
                parameter,
                "DAY_INVALID",
                parameter + " is a day in London such as 2026-12-31.",
                DeadlinesResource::day);
    }

    /** Within what the database takes. */
    private static LocalDate day(String given) {
        LocalDate day = LocalDate.parse(given);
        if (day.getYear() < 1900 || day.getYear() > 9999) {
            throw new IllegalArgumentException("out of range");
        }
        return day;
    }

    private static Set<DeadlineKind> kinds(String given) {
        Set<DeadlineKind> kinds = EnumSet.noneOf(DeadlineKind.class);
        Arrays.stream(given.split(",", -1))
                .map(String::strip)
                .map(DeadlineKind::of)
                .forEach(kinds::add);
        return kinds;
    }
}
