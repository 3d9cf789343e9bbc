package dev.tenure.command.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.saga.AssociationValue;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * All that one transaction does with stories: found and loaded for all its messages at once, handled in memory, and written
 * at its end, each kind of row in one statement. What is rolled back is forgotten.
 */
final class StoryBatch implements TransactionSynchronization {
    private final StoryBatches batches;
    private final StoryModels models;
    private final Map<UUID, HeldStory<?>> held = new LinkedHashMap<>();
    private final Set<UUID> looked = new HashSet<>();
    private final Map<StoryKey, Set<UUID>> found = new HashMap<>();
    private final List<ParkedRows.Parked> parked = new ArrayList<>();
    private final Wanted wanted = new Wanted();
    private Segment segment = Segment.ROOT_SEGMENT;
    private @Nullable Wanted collecting;

    /** What finds stories of a type. */
    record StoryKey(String type, String key, String value) {
        static StoryKey of(StoryModel<?> model, AssociationValue association) {
            return new StoryKey(model.name(), association.getKey(), association.getValue());
        }
    }

    StoryBatch(StoryBatches batches, StoryModels models) {
        this.batches = batches;
        this.models = models;
    }

    /** What the story wants that handles a message in this thread at this moment; null where none does. */
    static @Nullable Wanted collecting() {
        StoryBatch bound = (StoryBatch) TransactionSynchronizationManager.getResource(StoryBatch.class);
        return bound == null ? null : bound.collecting;
    }

    Instant now() {
        return batches.clock().instant();
    }

    /** Only stories of that segment are loaded from now on. */
    void within(Segment which) {
        segment = which;
    }

    /** The ids of the stories found by that; the first of a batch of events asks for those of all of them. */
    Set<UUID> find(StoryModel<?> model, AssociationValue association) {
        StoryKey key = StoryKey.of(model, association);
        if (!found.containsKey(key)) {
            Set<StoryKey> sought = soughtByTheWholeBatch(model);
            sought.add(key);
            sought.removeAll(found.keySet());
            sought.forEach(one -> found.put(one, new HashSet<>()));
            batches.rows().find(sought).forEach((one, ids) -> known(one).addAll(ids));
            load(sought.stream().flatMap(one -> known(one).stream()).toList());
            held.values().forEach(this::index);
        }
        return Set.copyOf(known(key));
    }

    private Set<StoryKey> soughtByTheWholeBatch(StoryModel<?> model) {
        Set<StoryKey> sought = new HashSet<>();
        UnitOfWork<?> unit = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
        if (unit instanceof BatchingUnitOfWork<?> batching) {
            batching.getMessages().stream()
                    .filter(message -> message instanceof EventMessage)
                    .map(message -> (EventMessage<?>) message)
                    .forEach(event -> models.toldWith(model)
                            .forEach(told -> told.associations(event)
                                    .forEach(association -> sought.add(StoryKey.of(told, association)))));
        }
        return sought;
    }

    private Set<UUID> known(StoryKey key) {
        return found.computeIfAbsent(key, none -> new HashSet<>());
    }

    /** Loads and locks those that are not held yet. */
    void load(Collection<UUID> ids) {
        List<UUID> missing = ids.stream()
                .filter(id -> segment.matches(id.toString()) && looked.add(id))
                .sorted()
                .toList();
        batches.rows().lock(missing).forEach(row -> hold(models.named(row.type()), row));
    }

    /** The story of that id, which nobody else changes until the transaction ends; null where there is none. */
    @Nullable HeldStory<?> story(UUID id) {
        load(List.of(id));
        return held.get(id);
    }

    <T> HeldStory<T> begin(StoryModel<T> model, UUID id) {
        return hold(model, StoryRow.begun(id, model.name()));
    }

    private <T> HeldStory<T> hold(StoryModel<T> model, StoryRow row) {
        HeldStory<T> story = new HeldStory<>(this, model, row);
        held.put(row.id(), story);
        looked.add(row.id());
        return story;
    }

    /** What that wants does not count before it is accepted. */
    Wanted during(Callable<?> handling) throws Exception {
        Wanted asked = new Wanted();
        collecting = asked;
        try {
            handling.call();
            return asked;
        } finally {
            collecting = null;
        }
    }

    /** The story has handled its message: what it wants is to be done, and it is found by what it is associated with. */
    void accept(HeldStory<?> story, Wanted asked) {
        wanted.add(asked);
        index(story);
    }

    private void index(HeldStory<?> story) {
        story.now().associations().forEach(association -> {
            StoryKey key = StoryKey.of(story.model(), association);
            if (found.containsKey(key)) {
                known(key).add(story.id());
            }
        });
    }

    /** The message waits for the story, or the story for whoever mends it. */
    void park(HeldStory<?> story, ParkedItem item) {
        parked.add(new ParkedRows.Parked(story.id(), item));
        index(story);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        batches.rows().write(held.values());
        batches.parked().add(parked, now());
        batches.wanted().write(wanted);
    }

    @Override
    public void afterCommit() {
        if (!wanted.commands().isEmpty()) {
            batches.wake();
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(StoryBatch.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(StoryBatch.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(StoryBatch.class);
    }
}
