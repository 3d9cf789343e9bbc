package dev.tenure.query.history;

import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import dev.tenure.query.history.HistoryQueries.Standing;
import dev.tenure.query.web.AnsweredBy;
import dev.tenure.query.web.Cursor;
import dev.tenure.query.web.Page;
import dev.tenure.query.web.QueryProblem;
import dev.tenure.query.web.RequestCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The history of an account, container, shared mailbox, distribution list or application (AUD-1, AUD-2), and who read it. That it is
 * read is recorded before anything of it is told (AUD-5).
 */
@Needs(Right.HISTORY_READ)
@RestController
@AnsweredBy(AnsweredBy.LOG)
public final class HistoryResource {
    private static final int CURSOR_SIZE = 2;

    private static final String HISTORY =
            "/api/v1/{kind:accounts|containers|mailboxes|lists|applications|requests|uploads|takeovers}/{id}/history";

    private final HistoryQueries histories;
    private final HistoryReaders readers;

    public HistoryResource(HistoryQueries histories, HistoryReaders readers) {
        this.histories = histories;
        this.readers = readers;
    }

    @GetMapping(HISTORY)
    Page<HistoryStep> history(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        UUID thing = RequestCheck.id(id);
        RequestCheck check = new RequestCheck();
        int most = check.limit(limit);
        String list = "history " + thing;
        Long after = check.cursor(cursor, list, CURSOR_SIZE, place -> Long.parseLong(place.get(1)));
        Reading reading = Reading.of(request, check);
        check.throwIfRefused();
        return history(HistoryKind.of(kind), thing, new Wanted(after == null ? -1 : after, most), reading);
    }

    /** Which steps are wanted. */
    private record Wanted(long after, int most) {}

    private Page<HistoryStep> history(HistoryKind kind, UUID id, Wanted wanted, Reading reading) {
        Standing standing = histories.standing(kind, id);
        boolean sealed = standing == Standing.SEALED;
        if (sealed && reading.isByAuditor() && !reading.saysWhy()) {
            throw whyIsNeeded();
        }
        List<HistoryStep> steps = histories
                .of(kind, id, wanted.after(), wanted.most() + 1, sealed && !reading.isByAuditor())
                .orElseThrow(() -> unknown(kind, id));
        readers.record(kind, id, reading.metadata(standing == Standing.ERASED));
        return Page.of(steps, wanted.most(), last -> Cursor.of("history " + id, last.sequence()));
    }

    private static QueryProblem unknown(HistoryKind kind, UUID id) {
        return QueryProblem.unknown(
                kind.unknownCode(), "There is nothing among the " + kind.path() + " with the id " + id + ".");
    }

    private static QueryProblem whyIsNeeded() {
        RequestCheck check = new RequestCheck();
        check.refuse(
                Reading.REASON,
                "REASON_NEEDED",
                "The person is deleted, and what identifies them is kept sealed: say why you read it, in "
                        + Reading.REASON + ", or under which case, in " + Reading.CASE + ".");
        return check.problem();
    }

    /** Who read the history, the latest first. */
    @GetMapping(HISTORY + "/readings")
    Page<HistoryReadingView> readings(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        UUID thing = RequestCheck.id(id);
        RequestCheck check = new RequestCheck();
        int most = check.limit(limit);
        String list = "readings " + thing;
        Long before = check.cursor(cursor, list, CURSOR_SIZE, place -> Long.parseLong(place.get(1)));
        check.throwIfRefused();
        if (!histories.isThere(HistoryKind.of(kind), thing)) {
            throw unknown(HistoryKind.of(kind), thing);
        }
        List<HistoryReadingView> found = readers.of(thing, before == null ? Long.MAX_VALUE : before, most + 1);
        return Page.of(found, most, last -> Cursor.of(list, last.sequence()));
    }
}
