package dev.tenure.query.history;

import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import dev.tenure.query.web.AnsweredBy;
import dev.tenure.query.web.Cursor;
import dev.tenure.query.web.Page;
import dev.tenure.query.web.QueryProblem;
import dev.tenure.query.web.RequestCheck;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of an account, container, shared mailbox, distribution list or application (AUD-1, AUD-2). */
@Needs(Right.HISTORY_READ)
@RestController
@AnsweredBy(AnsweredBy.LOG)
public final class HistoryResource {
    private static final int CURSOR_SIZE = 2;

    private final HistoryQueries histories;

    public HistoryResource(HistoryQueries histories) {
        this.histories = histories;
    }

    @GetMapping("/api/v1/{kind:accounts|containers|mailboxes|lists|applications|requests|uploads|takeovers}/{id}/history")
    Page<HistoryStep> history(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        UUID thing = RequestCheck.id(id);
        RequestCheck check = new RequestCheck();
        int most = check.limit(limit);
        String list = "history " + thing;
        Long after = check.cursor(cursor, list, CURSOR_SIZE, place -> Long.parseLong(place.get(1)));
        check.throwIfRefused();
        return history(HistoryKind.of(kind), thing, after == null ? -1 : after, most);
    }

    private Page<HistoryStep> history(HistoryKind kind, UUID id, long after, int most) {
        List<HistoryStep> steps = histories
                .of(kind, id, after, most + 1)
                .orElseThrow(() -> QueryProblem.unknown(
                        kind.unknownCode(), "There is nothing among the " + kind.path() + " with the id " + id + "."));
        return Page.of(steps, most, last -> Cursor.of("history " + id, last.sequence()));
    }
}
