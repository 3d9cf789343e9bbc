package dev.tenure.eventstore.parked;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.NoSuchDeadLetterException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/**
 * Axon's dead-letter queue on a table that keeps positions, not events: they are read again from the log. The table
 * {@code db/snippets/parked_event.sql} lies in the schema of whoever runs the processing group, and every call works on
 * the connection that the provider gives, so that parking commits with the processor's token.
 *
 * <p>{@link #process} holds a sequence by a row lock, so it runs in a transaction; handlers should run in transactions of
 * their own within, since one statement that fails ends the transaction it is in.
 */
public final class ParkedEvents implements SequencedDeadLetterQueue<EventMessage<?>> {
    /** The key, in a letter's diagnostics, of how often it was tried again. */
    public static final String ATTEMPTS = "attempts";

    private static final int MOST_SEQUENCES = 10_000;
    private static final int LONGEST_SEQUENCE = 10_000;

    private final ParkedTable table;
    private final ParkedLetters letters;
    private final Clock clock;

    /**
     * @param events reads the event at a position of the log
     */
    public ParkedEvents(
            String schema,
            String processingGroup,
            ConnectionProvider connections,
            LongFunction<Optional<TrackedEventMessage<?>>> events,
            Clock clock) {
        this.table = new ParkedTable(schema, processingGroup, connections);
        this.letters = new ParkedLetters(events);
        this.clock = clock;
    }

    @Override
    public void enqueue(Object sequenceIdentifier, DeadLetter<? extends EventMessage<?>> letter) {
        if (isFull(sequenceIdentifier)) {
            throw new DeadLetterQueueOverflowException(sequenceIdentifier);
        }
        ParkedCause cause = letter.cause().map(ParkedCause::of).orElse(null);
        ParkedRow row = new ParkedRow(
                ParkedLetters.text(sequenceIdentifier),
                ParkedLetters.position(letter),
                cause == null ? null : cause.type(),
                cause == null ? null : cause.message(),
                clock.instant(),
                clock.instant(),
                0);
        table.insert(row, UUID.fromString(letter.message().getIdentifier()));
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        table.delete(ParkedLetters.sequence(letter), ParkedLetters.position(letter));
    }

    @Override
    public void requeue(
            DeadLetter<? extends EventMessage<?>> letter,
            UnaryOperator<DeadLetter<? extends EventMessage<?>>> letterUpdater)
            throws NoSuchDeadLetterException {
        Optional<Cause> told = letterUpdater.apply(letter.markTouched()).cause();
        ParkedCause cause = told.map(ParkedCause::of).orElse(null);
        boolean there = table.touch(
                ParkedLetters.sequence(letter),
                ParkedLetters.position(letter),
                cause == null ? null : cause.type(),
                cause == null ? null : cause.message(),
                clock.instant());
        if (!there) {
            throw new NoSuchDeadLetterException(
                    "the event at " + ParkedLetters.position(letter) + " is not parked any more");
        }
    }

    @Override
    public boolean contains(Object sequenceIdentifier) {
        return table.head(ParkedLetters.text(sequenceIdentifier)).isPresent();
    }

    /** Which of those sequences have an event parked. */
    public Set<String> among(Collection<String> sequenceIdentifiers) {
        return table.among(sequenceIdentifiers);
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequenceIdentifier) {
        return lettersOf(ParkedLetters.text(sequenceIdentifier));
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        return table.heads().stream()
                .<Iterable<DeadLetter<? extends EventMessage<?>>>>map(head -> lettersOf(head.sequenceId()))
                .collect(Collectors.toList());
    }

    @Override
    public boolean isFull(Object sequenceIdentifier) {
        long length = table.count(ParkedLetters.text(sequenceIdentifier));
        return length == 0 ? table.sequences() >= MOST_SEQUENCES : length >= LONGEST_SEQUENCE;
    }

    @Override
    public long size() {
        return table.count();
    }

    @Override
    public long sequenceSize(Object sequenceIdentifier) {
        return table.count(ParkedLetters.text(sequenceIdentifier));
    }

    @Override
    public long amountOfSequences() {
        return table.sequences();
    }

    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> sequenceFilter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> processingTask) {
        for (ParkedRow head : table.heads()) {
            if (sequenceFilter.test(letters.of(head)) && table.lock(head)) {
                return processSequence(head.sequenceId(), processingTask);
            }
        }
        return false;
    }

    private boolean processSequence(
            String sequence,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> processingTask) {
        Optional<ParkedRow> head = table.head(sequence);
        while (head.isPresent()) {
            DeadLetter<EventMessage<?>> letter = letters.of(head.get());
            EnqueueDecision<EventMessage<?>> decision = processingTask.apply(letter);
            if (decision.shouldEnqueue()) {
                requeue(letter, touched -> decided(decision, touched));
                return false;
            }
            evict(letter);
            head = table.head(sequence);
        }
        return true;
    }

    private static DeadLetter<? extends EventMessage<?>> decided(
            EnqueueDecision<EventMessage<?>> decision, DeadLetter<? extends EventMessage<?>> letter) {
        DeadLetter<? extends EventMessage<?>> noted = decision.withDiagnostics(letter);
        return decision.enqueueCause()
                .<DeadLetter<? extends EventMessage<?>>>map(noted::withCause)
                .orElse(noted);
    }

    @Override
    public void clear() {
        table.deleteAll();
    }

    private List<DeadLetter<? extends EventMessage<?>>> lettersOf(String sequence) {
        return table.sequence(sequence).stream().map(letters::of).collect(Collectors.toList());
    }
}
