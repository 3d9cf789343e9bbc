package dev.tenure.eventstore.follow;

import dev.tenure.eventstore.follow.TokenTable.Segment;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;

/** How far the processors of a side have followed the log, wherever they run, and whether this process can do its part. */
public final class FollowedLog {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TokenTable tokens;
    private final Clock clock;
    private final Function<String, Optional<StreamingEventProcessor>> here;
    private final List<Watched> processors;

    private record Watched(Follower follower, Patience held, Patience handling) {
        String name() {
            return follower.name();
        }
    }

    /**
     * For the processors of one side.
     *
     * @param clock what events were dated by
     * @param here the processor of that name in this process
     */
    public FollowedLog(
            TokenTable tokens,
            Clock clock,
            List<Follower> followers,
            Function<String, Optional<StreamingEventProcessor>> here) {
        this(tokens, clock, followers, here, System::nanoTime);
    }

    FollowedLog(
            TokenTable tokens,
            Clock clock,
            List<Follower> followers,
            Function<String, Optional<StreamingEventProcessor>> here,
            LongSupplier nanos) {
        this.tokens = tokens;
        this.clock = clock;
        this.here = here;
        this.processors = followers.stream()
                .map(follower -> new Watched(follower, new Patience(PATIENCE, nanos), new Patience(PATIENCE, nanos)))
                .toList();
    }

    /** The processors' names. */
    public List<String> names() {
        return processors.stream().map(Watched::name).toList();
    }

    /** As of now; a database that fails is {@link dev.tenure.eventstore.append.LogUnavailable}. */
    public Standing standing() {
        List<String> names = names();
        TokenTable.Read read = tokens.read(names);
        List<Long> oldest = names.stream()
                .map(name -> position(name, read.segments()) + 1)
                .filter(position -> position <= read.head())
                .toList();
        Map<Long, OffsetDateTime> happened = tokens.happened(oldest);
        return new Standing(
                read.head(),
                names.stream()
                        .map(name -> progress(name, read.head(), read.segments(), happened))
                        .toList());
    }

    private Progress progress(
            String name, long head, Map<String, List<Segment>> segments, Map<Long, OffsetDateTime> happened) {
        long position = position(name, segments);
        OffsetDateTime oldest = happened.get(position + 1);
        double lag = oldest == null
                ? 0
                : Math.max(
                        0, Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1000.0);
        return new Progress(name, position, Math.max(0, head - position), lag, isHeld(segments.get(name)));
    }

    /**
     * The segment furthest behind counts. What holds nothing of interest at the end is stored seconds later, so that a
     * processor of this process is asked besides.
     */
    private long position(String name, Map<String, List<Segment>> segments) {
        List<Segment> stored = segments.getOrDefault(name, List.of());
        long least = stored.stream().mapToLong(Segment::position).min().orElse(0);
        return stored.size() == 1 ? Math.max(least, seenHere(name)) : least;
    }

    private long seenHere(String name) {
        return here.apply(name).stream()
                .flatMap(processor -> processor.processingStatus().values().stream())
                .filter(status -> !status.isErrorState())
                .mapToLong(status -> status.getCurrentPosition().orElse(0))
                .max()
                .orElse(0);
    }

    private static boolean isHeld(@Nullable List<Segment> segments) {
        return segments != null && !segments.isEmpty() && segments.stream().allMatch(Segment::held);
    }

    /**
     * Why this process cannot do its part, in words without personal data; empty if it can. What is only behind can. What was
     * fine may be amiss for a minute: another process takes over meanwhile, or the next attempt succeeds.
     */
    public List<String> troubles() {
        Standing standing = standing();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < processors.size(); i++) {
            found.addAll(troubles(processors.get(i), standing.processors().get(i)));
        }
        return found;
    }

    private List<String> troubles(Watched watched, Progress progress) {
        String name = watched.name();
        Optional<StreamingEventProcessor> own = here.apply(name);
        if (own.isEmpty() || !own.get().isRunning()) {
            return List.of(name + " does not run");
        }
        return watched.held().isFine(progress.running()) ? List.of() : List.of(name + " is held by no process");
    }

    /**
     * Processors that have failed for a minute, again and again. It takes nobody out of the balancer: the same event would fail
     * in every process of the role, and with the last of them everything else would stop too.
     */
    public List<String> failures() {
        return processors.stream()
                .filter(one -> !one.handling().isFine(!isFailing(one)))
                .map(Watched::name)
                .toList();
    }

    private boolean isFailing(Watched watched) {
        return watched.follower().isFailing()
                || here.apply(watched.name())
                        .map(StreamingEventProcessor::isError)
                        .orElse(false);
    }
}
