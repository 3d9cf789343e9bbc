package dev.tenure.simulation;

import dev.tenure.command.CommandSide;
import dev.tenure.eventstore.stored.LogToken;
import dev.tenure.kernel.account.UserAccountEvent;
import dev.tenure.kernel.mailbox.SharedMailboxEvent;
import dev.tenure.simulation.model.MailboxView;
import dev.tenure.simulation.model.PersonView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/** What the engine's log says of everybody, as far as it was read. */
final class RecordedState {
    private static final int PAGE = 500;

    private final CommandSide side;
    private final Map<Integer, RecordedPerson> people = new TreeMap<>();
    private final Map<Integer, RecordedMailbox> mailboxes = new TreeMap<>();
    private final Set<Integer> changedPeople = new TreeSet<>();
    private final Set<Integer> changedMailboxes = new TreeSet<>();
    private final Map<String, Integer> happened = new TreeMap<>();
    private TrackingToken place = LogToken.START;

    RecordedState(CommandSide side) {
        this.side = side;
    }

    /** Reads the log to its end. */
    void read() {
        List<TrackedEventMessage<?>> page;
        do {
            page = side.store().tail().after(place, PAGE);
            for (TrackedEventMessage<?> event : page) {
                on(event.getPayload());
                place = event.trackingToken();
            }
        } while (!page.isEmpty());
    }

    /** Of whoever is deleted since, what was about them is erased; nothing but the deletion counts then. */
    private void on(Object event) {
        happened.merge(event.getClass().getSimpleName(), 1, Integer::sum);
        if (event instanceof UserAccountEvent account) {
            int number = Numbered.of(account.accountId());
            changedPeople.add(number);
            people.computeIfAbsent(number, first -> new RecordedPerson()).on(account);
        } else if (event instanceof SharedMailboxEvent mailbox) {
            int number = Numbered.of(mailbox.mailboxId());
            changedMailboxes.add(number);
            mailboxes.computeIfAbsent(number, first -> new RecordedMailbox()).on(mailbox);
        }
    }

    /** How often each kind of event has happened. */
    Map<String, Integer> happened() {
        return new TreeMap<>(happened);
    }

    Set<Integer> changedPeople() {
        Set<Integer> all = new TreeSet<>(changedPeople);
        changedPeople.clear();
        return all;
    }

    Set<Integer> changedMailboxes() {
        Set<Integer> all = new TreeSet<>(changedMailboxes);
        changedMailboxes.clear();
        return all;
    }

    Set<Integer> people() {
        return new TreeSet<>(people.keySet());
    }

    PersonView person(int number) {
        return Objects.requireNonNull(people.get(number), () -> "the log knows no person " + number)
                .view();
    }

    MailboxView mailbox(int number) {
        return Objects.requireNonNull(mailboxes.get(number), () -> "the log knows no mailbox " + number)
                .view();
    }
}
