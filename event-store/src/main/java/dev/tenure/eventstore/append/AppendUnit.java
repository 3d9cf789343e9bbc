package dev.tenure.eventstore.append;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one command writes, gathered while it is decided and appended at once when its unit of work prepares to
 * commit: events, claims, outgoing messages, the stored answer. All of it becomes durable, or nothing.
 */
public final class AppendUnit {
    private static final String RESOURCE = AppendUnit.class.getName();

    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private final Map<ClaimKey, UUID> claims = new LinkedHashMap<>();
    private final Map<ClaimKey, UUID> releases = new LinkedHashMap<>();
    private final Set<ClaimKey> vacant = new LinkedHashSet<>();
    private final Map<ClaimKey, Long> series = new LinkedHashMap<>();
    private final Map<UUID, Long> expectedVersions = new LinkedHashMap<>();
    private final Map<UUID, Long> seenVersions = new LinkedHashMap<>();
    private final List<UUID> erased = new ArrayList<>();
    private final List<OutgoingMessage> messages = new ArrayList<>();
    private final List<UUID> takenMessages = new ArrayList<>();
    private @Nullable Supplier<StoredAnswer> answer;
    private @Nullable Appended appended;
    private long epoch;

    /** The unit of the unit of work that is running on this thread. */
    public static AppendUnit current() {
        return of(CurrentUnitOfWork.get());
    }

    /** The unit of that unit of work, shared with all units of work nested in it. */
    public static AppendUnit of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, key -> new AppendUnit());
    }

    /** Adds events, in order; called by the storage engine. */
    public void events(List<? extends DomainEventMessage<?>> more) {
        requireOpen();
        events.addAll(more);
    }

    /** Claims the key for the holder; a key that this holder has already is fine. */
    public void claim(ClaimKey key, UUID holder) {
        requireOpen();
        claims.put(key, holder);
    }

    /** Gives the key up if the holder has it. */
    public void release(ClaimKey key, UUID holder) {
        requireOpen();
        releases.put(key, holder);
    }

    /** Appends only if nobody holds the key: for what was decided as if it were free without claiming it. */
    public void vacant(ClaimKey key) {
        requireOpen();
        vacant.add(key);
    }

    /** Notes that every number of the series below {@code next} is taken; a hint for {@link Claims#nextInSeries}. */
    public void advance(ClaimKey seriesKey, long next) {
        requireOpen();
        series.merge(seriesKey, next, Math::max);
    }

    /** Appends only if the aggregate's last event before this unit has that sequence number. */
    public void expectVersion(UUID aggregateId, long version) {
        requireOpen();
        expectedVersions.put(aggregateId, version);
    }

    /**
     * Appends only if the aggregate has not moved on since it was read with that as its last sequence number; for what was
     * decided by an aggregate that has no event in the unit.
     */
    public void seen(UUID aggregateId, long sequence) {
        requireOpen();
        seenVersions.put(aggregateId, sequence);
    }

    /**
     * Destroys the person's data key, and wipes the messages that wait for them: nothing that events say about them can be
     * read any more, on any node, by any read that begins after the unit is durable (LEA-5).
     */
    public void erase(UUID person) {
        requireOpen();
        erased.add(person);
    }

    /** Notes in which epoch of the log the deciding began: in another one, what was read may be gone. */
    public void decidedIn(long logEpoch) {
        requireOpen();
        epoch = logEpoch;
    }

    public void send(OutgoingMessage message) {
        requireOpen();
        messages.add(message);
    }

    /** Wipes a message's content and marks it as taken, once: the second unit to take it fails. */
    public void take(UUID messageId) {
        requireOpen();
        takenMessages.add(messageId);
    }

    /**
     * What the command is answered, worked out when the unit is written, so that it may depend on the unit's events; the
     * position is filled in by the log.
     */
    public void answer(Supplier<StoredAnswer> late) {
        requireOpen();
        answer = late;
    }

    /** Called once, by whoever made the unit durable. */
    public void appended(Appended result) {
        requireOpen();
        appended = result;
    }

    public boolean isAppended() {
        return appended != null;
    }

    public boolean isEmpty() {
        return events.isEmpty()
                && claims.isEmpty()
                && releases.isEmpty()
                && vacant.isEmpty()
                && series.isEmpty()
                && messages.isEmpty()
                && takenMessages.isEmpty()
                && expectedVersions.isEmpty()
                && seenVersions.isEmpty()
                && erased.isEmpty()
                && answer == null;
    }

    public @Nullable Appended result() {
        return appended;
    }

    public List<DomainEventMessage<?>> events() {
        return List.copyOf(events);
    }

    public Map<ClaimKey, UUID> claims() {
        return Map.copyOf(claims);
    }

    public Map<ClaimKey, UUID> releases() {
        return Map.copyOf(releases);
    }

    public Set<ClaimKey> vacant() {
        return Set.copyOf(vacant);
    }

    public Map<ClaimKey, Long> series() {
        return Map.copyOf(series);
    }

    public Map<UUID, Long> expectedVersions() {
        return Map.copyOf(expectedVersions);
    }

    public Map<UUID, Long> seenVersions() {
        return Map.copyOf(seenVersions);
    }

    public List<UUID> erased() {
        return List.copyOf(erased);
    }

    /** The epoch in which it was decided, 0 where nobody said. */
    public long epoch() {
        return epoch;
    }

    public List<OutgoingMessage> messages() {
        return List.copyOf(messages);
    }

    public List<UUID> takenMessages() {
        return List.copyOf(takenMessages);
    }

    public @Nullable StoredAnswer answer() {
        return answer == null ? null : answer.get();
    }

    private void requireOpen() {
        if (appended != null) {
            throw new IllegalStateException("the unit is appended; nothing of a command is written outside its unit");
        }
    }
}
