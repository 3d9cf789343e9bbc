package dev.tenure.command.process;

import dev.tenure.command.process.ParkedRows.Queued;
import dev.tenure.eventstore.run.Transience;
import dev.tenure.eventstore.trace.Traces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.saga.AssociationValue;
import org.jspecify.annotations.Nullable;

/**
 * Tells a parked story, in one transaction, of what has queued for it: in order, up to the first that fails again. So the end
 * is that of a story that never failed; also where it ends in between and what comes next begins another.
 */
final class StoryQueue {
    private final StoryBatch batch;
    private final HeldStory<?> story;
    private final Function<ParkedItem, EventMessage<?>> messages;
    private final Traces traces;
    private final List<Long> done = new ArrayList<>();
    private final Set<String> cancelled = new HashSet<>();
    private @Nullable HeldStory<?> successor;
    private @Nullable Failed failed;

    /** The first that failed again. */
    record Failed(Queued first, Exception failure) {}

    StoryQueue(StoryBatch batch, HeldStory<?> story, Function<ParkedItem, EventMessage<?>> messages, Traces traces) {
        this.batch = batch;
        this.story = story;
        this.messages = messages;
        this.traces = traces;
    }

    /** Goes on with these; false where one failed, so that those behind it wait. */
    boolean tell(List<Queued> queue) {
        for (Queued next : queue) {
            try {
                tellInItsTrace(next.item());
            } catch (Exception failure) {
                if (Transience.of(failure)) {
                    throw failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
                }
                failed = new Failed(next, failure);
                return false;
            }
            done.add(next.place());
        }
        return true;
    }

    /** Lets go of one untold. */
    void leaveOut(Queued one) {
        done.add(one.place());
    }

    List<Long> done() {
        return done;
    }

    boolean hasEnded() {
        return !story.isActive();
    }

    /** Deadlines that a story has cancelled, and that fell due before it came to do so. */
    Set<String> cancelled() {
        return cancelled;
    }

    @Nullable Failed failed() {
        return failed;
    }

    private void tellInItsTrace(ParkedItem item) throws Exception {
        if (item.deadline() != null && cancelled.contains(item.deadline())) {
            return;
        }
        EventMessage<?> message = messages.apply(item);
        String trace = Objects.toString(message.getMetaData().get(Traces.KEY), null);
        traces.within(trace, "story again", () -> {
            tell(item, message);
            return item;
        });
    }

    private void tell(ParkedItem item, EventMessage<?> message) throws Exception {
        if (mayTell(message)) {
            Wanted wanted = within(message, () -> story.attempt(message));
            wanted.cancelled().forEach(one -> {
                if (one.name() != null) {
                    cancelled.add(one.name());
                }
            });
        } else if (item.deadline() == null) {
            HeldStory<?> next = successorFor(message, story.model());
            if (next != null) {
                within(message, () -> next.handle(message));
            }
        }
    }

    /** One that has not begun is told of what begins it, and of nothing before. */
    private boolean mayTell(EventMessage<?> message) {
        return story.canHandle(message)
                && (story.hasBegun() || !story.model().beginning(message).isEmpty());
    }

    /** Where the story has ended: the one that came after it, or one that begins now, if nobody else is told of this. */
    private <T> @Nullable HeldStory<?> successorFor(EventMessage<?> event, StoryModel<T> model) {
        HeldStory<?> there = successor;
        if (there != null && there.canHandle(event)) {
            return there;
        }
        List<AssociationValue> beginning = model.beginning(event);
        if (beginning.isEmpty() || isToldToAnother(event, model)) {
            return null;
        }
        HeldStory<T> begun = batch.begin(
                model, UUID.fromString(IdentifierFactory.getInstance().generateIdentifier()));
        begun.getAssociationValues().add(beginning.get(0));
        successor = begun;
        return begun;
    }

    private boolean isToldToAnother(EventMessage<?> event, StoryModel<?> model) {
        return model.associations(event).stream()
                .flatMap(association -> batch.find(model, association).stream())
                .map(batch::story)
                .anyMatch(other -> other != null && other != story && other.canHandle(event));
    }

    /** As a processor tells it: in a unit of work of its own, which writes nothing by itself. */
    private static <R> R within(EventMessage<?> message, Callable<R> telling) throws Exception {
        ResultMessage<R> result =
                DefaultUnitOfWork.<EventMessage<?>>startAndGet(message).executeWithResult(telling);
        if (result.isExceptional()) {
            Throwable failure = result.exceptionResult();
            throw failure instanceof Exception exception ? exception : new IllegalStateException(failure);
        }
        return result.getPayload();
    }
}
