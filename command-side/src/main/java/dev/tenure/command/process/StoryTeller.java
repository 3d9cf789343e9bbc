package dev.tenure.command.process;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.modelling.saga.AnnotatedSagaManager;

/**
 * Axon's saga manager on stories that are held for a whole transaction. Which event is for which story, and which begins one,
 * Axon decides; what becomes of one that fails, {@link HeldStory} does. What still comes up here is the database's failure.
 */
final class StoryTeller<T> extends AnnotatedSagaManager<T> {
    private final StoryBatches batches;

    StoryTeller(StoryBatches batches, StoryRepository<T> repository, Builder<T> builder) {
        super(builder.sagaRepository(repository).listenerInvocationErrorHandler(PropagatingErrorHandler.instance()));
        this.batches = batches;
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        batches.current().within(segment);
        super.handle(event, segment);
    }
}
