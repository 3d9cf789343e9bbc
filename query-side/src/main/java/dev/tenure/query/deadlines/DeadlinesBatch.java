package dev.tenure.query.deadlines;

import dev.tenure.query.deadlines.Subject.Called;
import dev.tenure.query.slice.Changing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;

/** The subjects that a batch of events is about, as they were and as they become. An event that comes twice changes nothing. */
final class DeadlinesBatch {
    private final Changing<Subject> subjects;
    private final Set<UUID> erased;
    private final Map<UUID, ContainerName> containers = new LinkedHashMap<>();

    /**
     * A batch over these subjects.
     *
     * @param erased people without a row of whom more may come, which is of no interest any more (LEA-5)
     */
    DeadlinesBatch(Collection<Subject> stored, Set<UUID> erased) {
        this.subjects = new Changing<>("thing with deadlines", stored, Subject::id);
        this.erased = erased;
    }

    /** What a container is called since that event of its own. */
    record ContainerName(UUID id, String name, long sequence) {}

    void name(ContainerName container) {
        containers.put(container.id(), container);
    }

    void begin(Subject subject) {
        subjects.begin(subject);
    }

    /** Has an account take notice of something. */
    void account(DomainEventMessage<?> message, Consumer<AccountFacts> notice) {
        change(message, before -> {
            notice.accept((AccountFacts) before.facts());
            return before;
        });
    }

    void mailbox(DomainEventMessage<?> message, UnaryOperator<MailboxFacts> change) {
        change(message, before -> before.after(change.apply((MailboxFacts) before.facts()), before.sequence()));
    }

    void change(DomainEventMessage<?> message, UnaryOperator<Subject> change) {
        UUID id = UUID.fromString(message.getAggregateIdentifier());
        if (subjects.find(id) == null && erased.contains(id)) {
            return;
        }
        Subject before = subjects.require(id);
        if (message.getSequenceNumber() > before.sequence()) {
            Subject then = change.apply(before);
            subjects.change(then.after(then.facts(), message.getSequenceNumber()));
        }
    }

    void call(DomainEventMessage<?> message, Called called) {
        change(message, before -> before.called(called));
    }

    Collection<ContainerName> containers() {
        return containers.values();
    }

    /** Those that are to be written. */
    List<Subject> changed() {
        List<Subject> all = new ArrayList<>(subjects.begun());
        all.addAll(subjects.changed());
        return all;
    }
}
