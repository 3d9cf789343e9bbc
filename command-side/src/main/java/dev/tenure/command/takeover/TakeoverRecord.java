package dev.tenure.command.takeover;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.eventstore.read.RecordedEvent;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.takeover.TakeoverEvent.HomeMailboxClosed;
import dev.tenure.kernel.takeover.TakeoverEvent.PersonLeftBehind;
import dev.tenure.kernel.takeover.TakeoverEvent.PersonMoved;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverBegun;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverFinished;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverResumed;
import dev.tenure.kernel.takeover.TakeoverId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells how a takeover stands, with a result for each person, from the record itself. */
public final class TakeoverRecord {
    private static final int AT_ONCE = 500;

    private final RecordedEvents events;

    public TakeoverRecord(RecordedEvents events) {
        this.events = events;
    }

    /**
     * A takeover as it stands.
     *
     * @param state {@code running} or {@code finished}
     * @param people in the order in which they move
     */
    public record Standing(
            UUID takeoverId,
            UUID from,
            UUID to,
            String state,
            boolean closing,
            boolean containerClosed,
            List<Result> people,
            List<UUID> mailboxesClosed) {
        public Standing {
            people = List.copyOf(people);
            mailboxesClosed = List.copyOf(mailboxesClosed);
        }
    }

    /**
     * What became of a person.
     *
     * @param outcome {@code waiting}, {@code moved} or {@code left-behind}
     * @param code why they were left behind
     * @param reason the same as a sentence
     */
    public record Result(
            UUID accountId,
            String outcome,
            @Nullable String code,
            @Nullable String reason) {
        static Result waiting(UserAccountId id) {
            return new Result(id.value(), "waiting", null, null);
        }

        static Result moved(UserAccountId id) {
            return new Result(id.value(), "moved", null, null);
        }

        static Result leftBehind(UserAccountId id, RejectionCode code) {
            return new Result(id.value(), "left-behind", code.name(), code.sentence());
        }
    }

    /**
     * Reads it.
     *
     * @throws Rejection if there is no such takeover
     */
    public Standing of(TakeoverId id) {
        Told told = new Told();
        long next = 0;
        List<RecordedEvent> some = events.ofAggregate(id.value(), next, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(event -> told.take(event.message().getPayload()));
            next += some.size();
            some = events.ofAggregate(id.value(), next, AT_ONCE);
        }
        return told.standing();
    }

    private static final class Told {
        private final Map<UserAccountId, Result> people = new LinkedHashMap<>();
        private final List<UUID> mailboxes = new ArrayList<>();
        private @Nullable TakeoverBegun begun;
        private boolean finished;
        private boolean containerClosed;

        void take(Object event) {
            if (event instanceof TakeoverBegun first) {
                begun = first;
                first.people().forEach(id -> people.put(id, Result.waiting(id)));
            } else if (event instanceof TakeoverResumed again) {
                finished = false;
                again.people().forEach(id -> people.put(id, Result.waiting(id)));
            } else if (event instanceof PersonMoved moved) {
                people.put(moved.accountId(), Result.moved(moved.accountId()));
            } else if (event instanceof PersonLeftBehind left) {
                people.put(left.accountId(), Result.leftBehind(left.accountId(), RejectionCode.valueOf(left.reason())));
            } else if (event instanceof HomeMailboxClosed closed) {
                mailboxes.add(closed.mailboxId().value());
            } else if (event instanceof TakeoverFinished end) {
                finished = true;
                containerClosed = end.containerClosed();
            }
        }

        Standing standing() {
            TakeoverBegun first = begun;
            if (first == null) {
                throw new Rejection(RejectionCode.TAKEOVER_UNKNOWN);
            }
            return new Standing(
                    first.takeoverId().value(),
                    first.from().value(),
                    first.to().value(),
                    finished ? "finished" : "running",
                    first.closing(),
                    containerClosed,
                    List.copyOf(people.values()),
                    mailboxes);
        }
    }
}
