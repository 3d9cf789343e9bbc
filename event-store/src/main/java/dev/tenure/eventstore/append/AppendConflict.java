package dev.tenure.eventstore.append;

import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;

/** Why a unit was not appended; nothing of it was written. */
public abstract sealed class AppendConflict extends ConcurrencyException {
    private static final long serialVersionUID = 1L;

    private AppendConflict(String message) {
        super(message);
    }

    /** Somebody else appended to the aggregate after it was loaded. */
    public static final class StaleAggregate extends AppendConflict {
        private static final long serialVersionUID = 1L;
        private final UUID aggregateId;

        public StaleAggregate(UUID aggregateId) {
            super("aggregate " + aggregateId + " has newer events");
            this.aggregateId = aggregateId;
        }

        public UUID aggregateId() {
            return aggregateId;
        }
    }

    /** The caller expected another version of the aggregate (RFC 9110, 13.1.1). */
    public static final class UnexpectedVersion extends AppendConflict {
        private static final long serialVersionUID = 1L;
        private final long expected;
        private final long actual;

        public UnexpectedVersion(UUID aggregateId, long expected, long actual) {
            super("aggregate " + aggregateId + " is at version " + actual + ", not " + expected);
            this.expected = expected;
            this.actual = actual;
        }

        public long expected() {
            return expected;
        }

        public long actual() {
            return actual;
        }
    }

    /** Somebody else holds a key that the unit claims. */
    public static final class ClaimHeld extends AppendConflict {
        private static final long serialVersionUID = 1L;
        private final transient ClaimKey key;
        private final UUID holder;

        public ClaimHeld(ClaimKey key, UUID holder) {
            super("a " + key.kind() + " is held by " + holder);
            this.key = key;
            this.holder = holder;
        }

        public ClaimKey key() {
            return key;
        }

        public UUID holder() {
            return holder;
        }
    }

    /** The command was answered already, perhaps by another process. */
    public static final class AlreadyAnswered extends AppendConflict {
        private static final long serialVersionUID = 1L;
        private final transient StoredAnswer answer;

        public AlreadyAnswered(StoredAnswer answer) {
            super("the command was answered already");
            this.answer = answer;
        }

        public StoredAnswer answer() {
            return answer;
        }
    }

    /** The unit says something about a person who was erased; nothing more can be said about them. */
    public static final class PersonErased extends AppendConflict {
        private static final long serialVersionUID = 1L;
        private final UUID person;

        public PersonErased(UUID person) {
            super("person " + person + " was erased");
            this.person = person;
        }

        public UUID person() {
            return person;
        }
    }

    /** The message is not there to be taken: taken already, or never sent. */
    public static final class MessageTaken extends AppendConflict {
        private static final long serialVersionUID = 1L;

        public MessageTaken(UUID messageId) {
            super("message " + messageId + " was taken already");
        }
    }
}
