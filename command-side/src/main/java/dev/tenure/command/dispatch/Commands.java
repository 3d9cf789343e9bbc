package dev.tenure.command.dispatch;

import dev.tenure.command.dispatch.assumed.Assumptions;
import dev.tenure.command.dispatch.assumed.Refuted;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.rejection.RejectionKind;
import dev.tenure.eventstore.append.AppendConflict;
import dev.tenure.eventstore.append.Appended;
import dev.tenure.eventstore.append.EventLog;
import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.eventstore.append.StoredAnswer;
import dev.tenure.eventstore.append.StoredAnswers;
import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.eventstore.trace.Traces;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gate that every command passes. An equal command under the same idempotency key gets the stored answer; a command
 * that lost a race for a claim or for an aggregate, or assumed what does not hold, decides anew, from what is committed by
 * then.
 */
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final int ATTEMPTS = 100;

    private final CommandBus bus;
    private final StoredAnswers answers;
    private final EventLog log;
    private final KeyedHash hash;
    private final Set<String> inProgress = ConcurrentHashMap.newKeySet();
    private volatile CommandWatch watch = CommandWatch.NOBODY;
    private volatile Refusals refusals = Refusals.UNHEARD;
    private volatile Traces traces = Traces.plain();

    public Commands(CommandBus bus, StoredAnswers answers, EventLog log, KeyedHash hash) {
        this.bus = bus;
        this.answers = answers;
        this.log = log;
        this.hash = hash;
    }

    /** The same gate, with that one looking on and the events bearing that trace. */
    public Commands watchedBy(CommandWatch onlooker, Traces recorded) {
        watch = onlooker;
        traces = recorded;
        return this;
    }

    /** The same gate, with that one told of what is refused to those whose it is not. */
    public Commands telling(Refusals listener) {
        refusals = listener;
        return this;
    }

    /**
     * Sends the command and waits until what it decided is durable.
     *
     * @throws Rejection if it is refused; nothing was written
     */
    public Answer send(Command<?> command, CommandContext context) {
        try {
            return watch.around(CommandNames.nameOf(command.getClass()), () -> sendWatched(command, context));
        } catch (Rejection refused) {
            if (refused.code().kind() == RejectionKind.FORBIDDEN) {
                refusals.heard(command, context.actor(), refused.code());
            }
            throw refused;
        }
    }

    private Answer sendWatched(Command<?> command, CommandContext context) {
        String key = context.idempotencyKey();
        if (key == null) {
            return decide(command, context, null, null);
        }
        String scopedKey = context.actor().id() + " " + key;
        String requestHash = HexFormat.of()
                .formatHex(hash.of("request", CommandNames.nameOf(command.getClass()) + "\n" + context.request()));
        if (!inProgress.add(scopedKey)) {
            throw new Rejection(RejectionCode.COMMAND_IN_PROGRESS);
        }
        try {
            return decideOnce(command, context, scopedKey, requestHash);
        } finally {
            inProgress.remove(scopedKey);
        }
    }

    /**
     * The append refuses a key that was answered before. What is refused without getting there is looked up: a repeat gets
     * its answer, whatever has become since of the things that it was about.
     */
    private Answer decideOnce(Command<?> command, CommandContext context, String key, String requestHash) {
        try {
            return decide(command, context, key, requestHash);
        } catch (RuntimeException refused) {
            if (refused.getCause() instanceof LogUnavailable) {
                throw refused;
            }
            StoredAnswer earlier = find(key);
            if (earlier == null) {
                throw refused;
            }
            return repeat(earlier, requestHash);
        }
    }

    private @Nullable StoredAnswer find(String scopedKey) {
        try {
            return answers.find(scopedKey).orElse(null);
        } catch (LogUnavailable unavailable) {
            throw unavailable(unavailable);
        }
    }

    private Answer decide(
            Command<?> command, CommandContext context, @Nullable String key, @Nullable String requestHash) {
        MetaData metadata = metadata(context, key, requestHash);
        // before the log is known to be this one, nothing says that a copy is of it
        Assumptions assumed = log.epoch() == 0 ? Assumptions.none() : Assumptions.allowed();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return sendOnce(command, metadata.and(Assumptions.KEY, assumed));
            } catch (AppendConflict.AlreadyAnswered repeat) {
                return repeat(repeat.answer(), requestHash);
            } catch (AppendConflict.UnexpectedVersion changed) {
                throw rejection(RejectionCode.VERSION_CHANGED, changed);
            } catch (AppendConflict.MessageTaken taken) {
                throw rejection(RejectionCode.MESSAGE_TAKEN, taken);
            } catch (LogUnavailable unavailable) {
                throw unavailable(unavailable);
            } catch (AppendConflict.StaleAggregate
                    | AppendConflict.ClaimHeld
                    | AppendConflict.PersonErased
                    | DeadlockException
                    | Refuted lostRace) {
                // decided from what has been overtaken: the next attempt reads what is committed now
                LOG.debug("attempt {} of {} was overtaken: {}", attempt, command.target(), lostRace.getMessage());
            }
            assumed = Assumptions.none();
        }
        throw new Rejection(RejectionCode.TOO_MUCH_CONTENTION);
    }

    private MetaData metadata(CommandContext context, @Nullable String key, @Nullable String requestHash) {
        MetaData metadata = MetaData.from(context.metadata()).and(UnitInterceptor.ACTOR, context.actor());
        String trace = traces.current();
        if (trace != null) {
            metadata = metadata.and(Traces.KEY, trace);
        }
        if (key != null && requestHash != null) {
            metadata = metadata.and(UnitInterceptor.KEY, key).and(UnitInterceptor.REQUEST_HASH, requestHash);
        }
        Long expected = context.expectedVersion();
        return expected == null ? metadata : metadata.and(UnitInterceptor.EXPECTED_VERSION, expected);
    }

    private Answer sendOnce(Command<?> command, MetaData metadata) {
        AtomicReference<CommandResultMessage<?>> outcome = new AtomicReference<>();
        CommandMessage<Object> message =
                GenericCommandMessage.asCommandMessage(command).withMetaData(metadata);
        bus.dispatch(message, (sent, result) -> outcome.set(result));
        CommandResultMessage<?> result = outcome.get();
        if (result == null) {
            throw new IllegalStateException("the command bus did not answer at once");
        }
        if (result.isExceptional()) {
            throw unwrapped(command, result.exceptionResult());
        }
        return answer(command.target(), (Decided) result.getPayload());
    }

    private Answer answer(UUID target, Decided decided) {
        Appended appended = decided.unit().result();
        long position = appended == null ? log.head() : appended.position();
        return new Answer(decided.body(), target, decided.version(), position, false);
    }

    private static Answer repeat(StoredAnswer stored, @Nullable String requestHash) {
        if (!stored.requestHash().equals(requestHash)) {
            throw new Rejection(RejectionCode.IDEMPOTENCY_KEY_REUSED);
        }
        UUID aggregateId = stored.aggregateId();
        if (aggregateId == null) {
            throw new IllegalStateException("a stored answer without its aggregate");
        }
        return new Answer(stored.body(), aggregateId, stored.version(), stored.position(), true);
    }

    private static RuntimeException unwrapped(Command<?> command, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // the id of something else is as unknown as one of nothing
            if (cause instanceof AggregateNotFoundException || cause instanceof IncompatibleAggregateException) {
                return new Rejection(command.unknownTarget());
            }
            if (cause instanceof Rejection
                    || cause instanceof AppendConflict
                    || cause instanceof LogUnavailable
                    || cause instanceof DeadlockException
                    || cause instanceof Refuted) {
                return (RuntimeException) cause;
            }
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    private static Rejection unavailable(LogUnavailable cause) {
        return rejection(RejectionCode.LOG_UNAVAILABLE, cause);
    }

    private static Rejection rejection(RejectionCode code, RuntimeException cause) {
        Rejection rejection = new Rejection(code);
        rejection.initCause(cause);
        return rejection;
    }
}
