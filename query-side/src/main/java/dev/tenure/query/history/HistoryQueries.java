package dev.tenure.query.history;

import dev.tenure.eventstore.read.RecordedEvent;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.eventstore.stored.ErasedEvent;
import dev.tenure.kernel.TenureEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells histories from the log itself (AUD-1, AUD-2). Every answer is folded from the first event on, whichever page of it
 * is wanted, so that the states are right on every page.
 */
public final class HistoryQueries {
    private static final int READ_AT_ONCE = 500;

    private final RecordedEvents events;
    private final JsonMapper json;

    public HistoryQueries(RecordedEvents events, JsonMapper json) {
        this.events = events;
        this.json = json;
    }

    /** {@code limit} steps at most after that sequence number; empty if nothing of that kind has that id. */
    Optional<List<HistoryStep>> of(HistoryKind kind, UUID id, long after, int limit) {
        return of(kind.story(), id, after, limit);
    }

    private <S> Optional<List<HistoryStep>> of(Story<S> story, UUID id, long after, int limit) {
        List<HistoryStep> steps = new ArrayList<>();
        S state = null;
        long next = 0;
        List<RecordedEvent> some = events.ofAggregate(id, next, READ_AT_ONCE);
        if (some.isEmpty() || !story.tells(some.get(0).name())) {
            return Optional.empty();
        }
        while (!some.isEmpty() && steps.size() < limit) {
            for (RecordedEvent event : some) {
                state = fold(story, state, event, after, limit, steps);
                next = event.message().getSequenceNumber() + 1;
            }
            some = some.size() < READ_AT_ONCE ? List.of() : events.ofAggregate(id, next, READ_AT_ONCE);
        }
        return Optional.of(steps);
    }

    private <S> @Nullable S fold(
            Story<S> story, @Nullable S before, RecordedEvent event, long after, int limit, List<HistoryStep> steps) {
        boolean wanted = event.message().getSequenceNumber() > after && steps.size() < limit;
        Story.Told<S> told = story.tell(before, happened(event));
        if (wanted) {
            steps.add(new StepWriter(json).step(event, before, told));
        }
        return told.after();
    }

    private static TenureEvent happened(RecordedEvent event) {
        Object payload = event.message().getPayload();
        return payload instanceof ErasedEvent erased ? Blanks.fill(erased) : (TenureEvent) payload;
    }
}
