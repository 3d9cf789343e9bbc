package dev.tenure.query.history;

import dev.tenure.eventstore.read.RecordedEvent;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.eventstore.stored.ErasedEvent;
import dev.tenure.kernel.TenureEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells histories from the log itself (AUD-1, AUD-2). Every answer is folded from the first event on, whichever page of it
 * is wanted, so that the states are right on every page.
 */
public final class HistoryQueries {
    private static final int READ_AT_ONCE = 500;
    private static final String DELETED = "account.deleted";

    private final RecordedEvents events;
    private final JsonMapper json;

    public HistoryQueries(RecordedEvents events, JsonMapper json) {
        this.events = events;
        this.json = json;
    }

    /** How much of what identifies somebody is in their history (LEA-5). */
    enum Standing {
        /** All of it; of whatever is no person, too. */
        LIVE,
        /** All of it, for those who may read it: the person is deleted, and it is kept sealed. */
        SEALED,
        /** Nothing. */
        ERASED
    }

    /** Whether something of that kind has that id. */
    boolean isThere(HistoryKind kind, UUID id) {
        List<RecordedEvent> first = events.ofAggregate(id, 0, 1);
        return !first.isEmpty() && kind.story().tells(first.get(0).name());
    }

    /** How that history stands; live if there is none. */
    Standing standing(HistoryKind kind, UUID id) {
        long next = 0;
        List<RecordedEvent> some = events.ofAggregate(id, next, READ_AT_ONCE);
        if (!some.isEmpty() && some.get(0).message().getPayload() instanceof ErasedEvent) {
            return Standing.ERASED;
        }
        while (kind == HistoryKind.ACCOUNTS && !some.isEmpty()) {
            if (some.stream().anyMatch(event -> event.name().equals(DELETED))) {
                return Standing.SEALED;
            }
            next += some.size();
            some = some.size() < READ_AT_ONCE ? List.of() : events.ofAggregate(id, next, READ_AT_ONCE);
        }
        return Standing.LIVE;
    }

    /**
     * {@code limit} steps at most after that sequence number; empty if nothing of that kind has that id.
     *
     * @param blank whether to leave out what identifies the person, as if it were erased
     */
    Optional<List<HistoryStep>> of(HistoryKind kind, UUID id, long after, int limit, boolean blank) {
        UnaryOperator<RecordedEvent> shown = blank ? SealedPerson::blank : UnaryOperator.identity();
        return of(kind.story(), id, new Part(after, limit, shown));
    }

    /** Which steps are wanted, and how an event is shown. */
    private record Part(long after, int limit, UnaryOperator<RecordedEvent> shown) {}

    private <S> Optional<List<HistoryStep>> of(Story<S> story, UUID id, Part part) {
        List<HistoryStep> steps = new ArrayList<>();
        S state = null;
        long next = 0;
        List<RecordedEvent> some = events.ofAggregate(id, next, READ_AT_ONCE);
        if (some.isEmpty() || !story.tells(some.get(0).name())) {
            return Optional.empty();
        }
        while (!some.isEmpty() && steps.size() < part.limit()) {
            for (RecordedEvent event : some) {
                state = fold(story, state, part.shown().apply(event), part, steps);
                next = event.message().getSequenceNumber() + 1;
            }
            some = some.size() < READ_AT_ONCE ? List.of() : events.ofAggregate(id, next, READ_AT_ONCE);
        }
        return Optional.of(steps);
    }

    private <S> @Nullable S fold(
            Story<S> story, @Nullable S before, RecordedEvent event, Part part, List<HistoryStep> steps) {
        boolean wanted = event.message().getSequenceNumber() > part.after() && steps.size() < part.limit();
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
