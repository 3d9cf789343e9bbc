package dev.tenure.command.process;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.Saga;
import org.axonframework.modelling.saga.SagaRepository;
import org.jspecify.annotations.Nullable;

/** Axon's view of the stories of one kind that the running transaction holds. */
final class StoryRepository<T> implements SagaRepository<T> {
    private final StoryBatches batches;
    private final StoryModel<T> model;

    StoryRepository(StoryBatches batches, StoryModel<T> model) {
        this.batches = batches;
        this.model = model;
    }

    @Override
    public Set<String> find(AssociationValue association) {
        return batches.current().find(model, association).stream()
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    @Override
    @SuppressWarnings("unchecked") // a held story is of its model's type
    public @Nullable Saga<T> load(String sagaId) {
        HeldStory<?> story = batches.current().story(UUID.fromString(sagaId));
        return story == null || story.model() != model ? null : (HeldStory<T>) story;
    }

    @Override
    public Saga<T> createInstance(String sagaId, Supplier<T> unused) {
        return batches.current().begin(model, UUID.fromString(sagaId));
    }
}
