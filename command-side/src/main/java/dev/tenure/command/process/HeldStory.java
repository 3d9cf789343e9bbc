package dev.tenure.command.process;

import dev.tenure.eventstore.run.Transience;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.saga.AnnotatedSaga;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.Saga;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A saga as one transaction holds it in memory. What it cannot handle costs nothing: it is put back to its state before, and
 * the message is parked, as is everything that comes for it afterwards.
 */
final class HeldStory<T> implements Saga<T> {
    private static final Logger LOG = LoggerFactory.getLogger(HeldStory.class);

    private final StoryBatch batch;
    private final StoryModel<T> model;
    private final StoryRow stored;
    /** The last good state; null before the first. */
    private @Nullable String state;

    private Set<AssociationValue> associations;
    private @Nullable AnnotatedSaga<T> live;
    private @Nullable Instant parkedAt;
    private boolean ended;

    HeldStory(StoryBatch batch, StoryModel<T> model, StoryRow stored) {
        this.batch = batch;
        this.model = model;
        this.stored = stored;
        this.state = stored.state();
        this.associations = stored.associations();
        this.parkedAt = stored.parkedAt();
    }

    UUID id() {
        return stored.id();
    }

    StoryModel<T> model() {
        return model;
    }

    StoryRow stored() {
        return stored;
    }

    /** As it is to be stored. */
    StoryRow now() {
        return new StoryRow(id(), model.name(), state, parkedAt, Set.copyOf(associations), stored.isNew());
    }

    boolean isParked() {
        return parkedAt != null;
    }

    /** Whether it has ever handled anything. */
    boolean hasBegun() {
        return state != null;
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return isActive() && model.concerns(message, current());
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) throws Exception {
        if (isParked()) {
            batch.park(this, ParkedItem.of(message, null));
            return null;
        }
        try {
            attempt(message);
        } catch (Exception failure) {
            if (Transience.of(failure)) {
                throw failure;
            }
            park(message, failure);
        }
        return null;
    }

    /** Has the message handled; where that fails nothing has changed. */
    Wanted attempt(EventMessage<?> message) throws Exception {
        try {
            AnnotatedSaga<T> saga = live();
            Wanted wanted = batch.during(() -> saga.handle(message));
            if (saga.isActive()) {
                state = model.write(saga.root());
            }
            ended = !saga.isActive();
            associations = Set.copyOf(saga.getAssociationValues().asSet());
            batch.accept(this, wanted);
            return wanted;
        } catch (Exception failure) {
            putBack();
            throw failure;
        }
    }

    /** The state goes, but what it tried to be found by stays, so that nothing that is meant for it is missed. */
    private void putBack() {
        Set<AssociationValue> tried = new HashSet<>(associations);
        tried.addAll(current());
        associations = tried;
        live = null;
    }

    private void park(EventMessage<?> message, Exception failure) {
        ParkedItem item = ParkedItem.of(message, failure);
        parkedAt = batch.now();
        batch.park(this, item);
        LOG.error(
                "Story {} ({}) could not handle {}; it is parked with what comes for it, and tried again.",
                id(),
                model.name(),
                item.what(),
                failure);
    }

    /** Nothing is parked for it any more. */
    void unpark() {
        parkedAt = null;
        if (!hasBegun()) {
            ended = true;
        }
    }

    private AnnotatedSaga<T> live() {
        AnnotatedSaga<T> saga = live;
        if (saga == null) {
            saga = model.live(id(), associations, state == null ? model.blank() : model.read(state));
            live = saga;
        }
        return saga;
    }

    private Set<AssociationValue> current() {
        AnnotatedSaga<T> saga = live;
        return saga == null ? associations : saga.getAssociationValues().asSet();
    }

    @Override
    public String getSagaIdentifier() {
        return id().toString();
    }

    @Override
    public AssociationValues getAssociationValues() {
        return live().getAssociationValues();
    }

    @Override
    public <R> R invoke(Function<T, R> invocation) {
        return live().invoke(invocation);
    }

    @Override
    public void execute(Consumer<T> invocation) {
        live().execute(invocation);
    }

    @Override
    public boolean isActive() {
        return !ended;
    }
}
