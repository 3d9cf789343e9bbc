package dev.tenure.eventstore.run;

import dev.tenure.eventstore.follow.Follower;
import dev.tenure.eventstore.jdbc.Queries;
import dev.tenure.eventstore.parked.ParkedEvents;
import dev.tenure.eventstore.read.EventPages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.common.Registration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * Runs one projection, in place of Axon's processors and known to Axon like one of them: reads and decodes ahead in one
 * thread, hands over whole batches in another, keeps rows and token in one transaction, shares its segments with other
 * processes. No interceptor stands around it: those of Axon are for single events.
 */
public final class ProjectionRunner implements StreamingEventProcessor, Lifecycle {
    private final Projection projection;
    private final ParkedRetry retry;
    private final SegmentCrew crew;

    private ProjectionRunner(Projection projection, ConnectionProvider connections) {
        this.projection = projection;
        this.retry = new ParkedRetry(projection, new Savepoint(connections));
        this.crew = new SegmentCrew(projection);
    }

    /**
     * What is run.
     *
     * @param follower stands around single events and bears the projection's name
     * @param parked takes what cannot be handled
     * @param isTransient tells failures that pass from those that an event is to blame for
     */
    public record Projected(
            BatchHandler handler, Follower follower, ParkedEvents parked, Predicate<Throwable> isTransient) {}

    /**
     * Where it is written.
     *
     * @param connections give the connection of the running transaction, if there is one
     */
    public record Written(TransactionManager transactions, ConnectionProvider connections, TokenPlace tokens) {}

    public static ProjectionRunner of(Projected projected, EventPages pages, Written written, RunnerSettings settings) {
        Follower follower = projected.follower();
        SegmentTokens tokens =
                new SegmentTokens(written.tokens(), follower.name(), new Queries(written.connections()), settings);
        Batches.Work work =
                new Batches.Work(projected.handler(), follower, written.transactions(), projected.isTransient());
        return new ProjectionRunner(
                new Projection(pages, tokens, projected.parked(), work, settings), written.connections());
    }

    /** Tries the first parked sequence whose first event matches, in order; true if all of it was handled. */
    public boolean retry(Predicate<DeadLetter<? extends EventMessage<?>>> first) {
        return retry.of(first);
    }

    @Override
    public String getName() {
        return projection.name();
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS, this::start);
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::shutdownAsync);
    }

    @Override
    public void start() {
        crew.start();
    }

    /** Waits for the batches that are at work, and lets go of the segments, so that others take them at once. */
    @Override
    public void shutDown() {
        crew.stop();
    }

    @Override
    public CompletableFuture<Void> shutdownAsync() {
        return CompletableFuture.runAsync(this::shutDown);
    }

    @Override
    public boolean isRunning() {
        return crew.isRunning();
    }

    @Override
    public boolean isError() {
        return crew.workers().stream().anyMatch(worker -> worker.failure() != null);
    }

    @Override
    public Map<Integer, EventTrackerStatus> processingStatus() {
        Map<Integer, EventTrackerStatus> all = new TreeMap<>();
        for (SegmentWorker worker : crew.workers()) {
            TrackerStatus status = worker.status();
            if (status != null) {
                all.put(status.getSegment().getSegmentId(), status);
            }
        }
        return all;
    }

    @Override
    public int maxCapacity() {
        return projection.settings().segments();
    }

    @Override
    public void releaseSegment(int segmentId) {
        releaseSegment(segmentId, projection.settings().claimTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void releaseSegment(int segmentId, long releaseDuration, TimeUnit unit) {
        crew.workers().stream()
                .filter(worker -> worker.segmentId() == segmentId)
                .forEach(worker -> worker.letGo(Duration.ofNanos(unit.toNanos(releaseDuration))));
    }

    @Override
    public String getTokenStoreIdentifier() {
        throw unsupported("its tokens are in a table of the projection's schema");
    }

    /** Segments are decided on when a projection runs for the first time. */
    @Override
    public CompletableFuture<Boolean> splitSegment(int segmentId) {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public CompletableFuture<Boolean> mergeSegment(int segmentId) {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public void resetTokens() {
        throw rebuilt();
    }

    @Override
    public <R> void resetTokens(@Nullable R resetContext) {
        throw rebuilt();
    }

    @Override
    public void resetTokens(
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> initialTrackingTokenSupplier) {
        throw rebuilt();
    }

    @Override
    public <R> void resetTokens(
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> initialTrackingTokenSupplier,
            @Nullable R resetContext) {
        throw rebuilt();
    }

    @Override
    public <R> void resetTokens(TrackingToken startPosition, @Nullable R resetContext) {
        throw rebuilt();
    }

    private static UnsupportedOperationException rebuilt() {
        return unsupported("its rows and tokens are dropped together, and built anew");
    }

    private static UnsupportedOperationException unsupported(String instead) {
        return new UnsupportedOperationException("a projection runner does not do that: " + instead);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super EventMessage<?>> interceptor) {
        return () -> true;
    }

    @Override
    public List<MessageHandlerInterceptor<? super EventMessage<?>>> getHandlerInterceptors() {
        return List.of();
    }
}
