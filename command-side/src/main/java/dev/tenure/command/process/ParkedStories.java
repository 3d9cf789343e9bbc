package dev.tenure.command.process;

import dev.tenure.command.process.ParkedRows.Queued;
import dev.tenure.eventstore.parked.ParkedCause;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.eventstore.run.Transience;
import dev.tenure.eventstore.trace.Traces;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells parked stories again of what they could not handle (ORG-2). What is told, the story's new state and what it wants done
 * are one transaction, so that nothing is told twice in effect, nor lost, whatever crashes.
 */
public final class ParkedStories {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedStories.class);
    private static final int PAGE = 100;

    private final StoryBatches batches;
    private final TransactionTemplate transactions;
    private final RecordedEvents events;
    private volatile Traces traces = Traces.plain();

    public ParkedStories(StoryBatches batches, TransactionTemplate transactions, RecordedEvents events) {
        this.batches = batches;
        this.transactions = transactions;
        this.events = events;
    }

    /** The same, telling each event in the trace of the request that caused it. */
    public ParkedStories within(Traces kept) {
        traces = kept;
        return this;
    }

    /**
     * How far a story came.
     *
     * @param done how much of its queue is gone
     * @param parked whether something failed again, and waits with all behind it
     */
    public record Retried(int done, boolean parked) {}

    private record Page(int done, boolean parked, boolean goesOn) {}

    /** Tries everything that has queued for that story, in order; empty if nothing has. */
    public Optional<Retried> retry(UUID storyId) {
        return retry(storyId, null);
    }

    /** Lets go of the first of the queue, if it is at that place, and tries the others; empty if it is not. */
    public Optional<Retried> release(UUID storyId, long place) {
        return retry(storyId, place);
    }

    private Optional<Retried> retry(UUID storyId, @Nullable Long leftOut) {
        Optional<Page> page = inTransaction(storyId, leftOut);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        int done = page.get().done();
        while (page.isPresent() && page.get().goesOn()) {
            page = inTransaction(storyId, null);
            done += page.map(Page::done).orElse(0);
        }
        return Optional.of(new Retried(done, page.map(Page::parked).orElse(false)));
    }

    private Optional<Page> inTransaction(UUID storyId, @Nullable Long leftOut) {
        return Objects.requireNonNull(transactions.execute(status -> page(storyId, leftOut)));
    }

    /** Tries all stories whose pause is over; returns how many. */
    public int retryDue() {
        List<UUID> due = batches.parked().due(batches.clock().instant(), PAGE);
        due.forEach(this::retryDue);
        return due.size();
    }

    private void retryDue(UUID storyId) {
        try {
            retry(storyId);
        } catch (RuntimeException failure) {
            if (Transience.of(failure)) {
                throw failure;
            }
            LOG.error("Story {} cannot be told again of what is parked for it.", storyId, failure);
        }
    }

    private Optional<Page> page(UUID storyId, @Nullable Long leftOut) {
        StoryBatch batch = batches.current();
        HeldStory<?> story = batch.story(storyId);
        if (story == null || !story.isParked()) {
            return Optional.empty();
        }
        List<Queued> queue = batches.parked().queue(storyId, PAGE + 1);
        StoryQueue telling = new StoryQueue(batch, story, this::message, traces);
        if (leftOut != null) {
            if (queue.isEmpty() || queue.get(0).place() != leftOut) {
                return Optional.empty();
            }
            telling.leaveOut(queue.get(0));
        }
        List<Queued> rest = queue.subList(leftOut == null ? 0 : 1, Math.min(PAGE, queue.size()));
        boolean well = telling.tell(rest);
        return Optional.of(written(storyId, story, telling, queue.size() > PAGE, well));
    }

    private Page written(UUID storyId, HeldStory<?> story, StoryQueue telling, boolean more, boolean well) {
        boolean goesOn = well && more;
        if (goesOn && telling.hasEnded()) {
            // it is deleted with its queue, so that what comes after its end has to be told now
            List<Queued> all = batches.parked().queue(storyId, Integer.MAX_VALUE);
            telling.tell(all.subList(telling.done().size(), all.size()));
            goesOn = false;
        }
        batches.parked().remove(storyId, telling.done());
        batches.parked().removeDeadlines(storyId, telling.cancelled());
        StoryQueue.Failed failed = telling.failed();
        if (failed != null) {
            note(storyId, failed);
        } else if (goesOn) {
            batches.parked().goOn(storyId, batches.clock().instant());
        } else {
            story.unpark();
            LOG.info("Story {} has handled all that was parked for it.", storyId);
        }
        return new Page(telling.done().size(), failed != null, goesOn);
    }

    private void note(UUID storyId, StoryQueue.Failed failed) {
        ParkedCause cause = ParkedCause.ofFailure(failed.failure());
        batches.parked().failed(storyId, failed.first(), cause, batches.clock().instant());
        LOG.warn(
                "Story {} still cannot handle {} ({}).",
                storyId,
                failed.first().item().what(),
                cause.type());
    }

    private EventMessage<?> message(ParkedItem item) {
        Long position = item.position();
        if (position == null) {
            return GenericDeadlineMessage.asDeadlineMessage(item.deadline(), null, item.happened());
        }
        return events.at(position)
                .orElseThrow(() -> new IllegalStateException("no event at " + position + ", where one is parked"));
    }
}
