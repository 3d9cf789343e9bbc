package dev.tenure.command.dispatch;

import dev.tenure.command.dispatch.assumed.Assumptions;
import dev.tenure.command.dispatch.assumed.Committed;
import dev.tenure.command.dispatch.assumed.Refuted;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.eventstore.append.AppendConflict;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.EventLog;
import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.eventstore.append.StoredAnswer;
import dev.tenure.kernel.actor.Actor;
import java.time.Clock;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs around every command handler: checks the role, adds the expected version and the answer to the command's append
 * unit, has the log confirm what the decision assumed, and appends units that hold no event. Appending stays the last thing
 * that a unit of work does.
 */
public final class UnitInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
    /** The metadata that the sender stands in; a handler that needs to know takes it from there. */
    public static final String ACTOR = "tenure.actor";

    static final String KEY = "tenure.key";
    static final String REQUEST_HASH = "tenure.request-hash";
    static final String EXPECTED_VERSION = "tenure.expected-version";

    private final EventLog log;
    private final JsonMapper json;
    private final Clock clock;
    private final Committed committed;

    public UnitInterceptor(EventLog log, JsonMapper json, Clock clock, Committed committed) {
        this.log = log;
        this.json = json;
        this.clock = clock;
        this.committed = committed;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        CommandMessage<?> message = unitOfWork.getMessage();
        requireRole(message);
        Command<?> command = (Command<?>) message.getPayload();
        Assumptions assumed = Assumptions.of(unitOfWork);
        AppendUnit unit = AppendUnit.of(unitOfWork);
        unit.decidedIn(log.epoch());
        Object expected = message.getMetaData().get(EXPECTED_VERSION);
        if (expected != null) {
            unit.expectVersion(command.target(), (Long) expected);
        }
        Object result = decided(chain, assumed, unit);
        Decided decided = new Decided(
                json.writeValueAsString(result == null ? new Done() : result),
                unit,
                () -> version(command, unit, assumed));
        String key = (String) message.getMetaData().get(KEY);
        if (key != null) {
            String requestHash = (String) message.getMetaData().get(REQUEST_HASH);
            unit.answer(() -> stored(key, requestHash, decided, command));
        }
        boolean nothingToAppend = unit.isEmpty();
        if (!nothingToAppend) {
            assumed.leaveTo(unit);
        }
        unitOfWork.onPrepareCommit(current -> {
            if (!unit.isAppended()) {
                finishWithoutEvents(unit, nothingToAppend, assumed);
            }
        });
        return decided;
    }

    /** A refusal leaves only if what it was decided from holds; so does whatever else a handler fails with. */
    private @Nullable Object decided(InterceptorChain chain, Assumptions assumed, AppendUnit unit) throws Exception {
        try {
            return chain.proceed();
        } catch (LogUnavailable | AppendConflict | Refuted passing) {
            throw passing;
        } catch (Exception refused) {
            assumed.confirm(committed, unit.epoch());
            throw refused;
        }
    }

    private void finishWithoutEvents(AppendUnit unit, boolean nothingToAppend, Assumptions assumed) {
        if (nothingToAppend) {
            assumed.confirm(committed, unit.epoch());
        } else {
            unit.appended(log.append(unit));
        }
    }

    private StoredAnswer stored(String key, @Nullable String requestHash, Decided decided, Command<?> command) {
        return new StoredAnswer(
                key,
                requestHash == null ? "" : requestHash,
                decided.body(),
                command.target(),
                decided.version(),
                0,
                clock.instant());
    }

    /** The target's version once the unit is written; -1 for an aggregate that does not exist. */
    private long version(Command<?> command, AppendUnit unit, Assumptions assumed) {
        String target = command.target().toString();
        return unit.events().stream()
                .filter(event -> event.getAggregateIdentifier().equals(target))
                .mapToLong(event -> event.getSequenceNumber())
                .max()
                .orElseGet(
                        () -> assumed.version(command.target()).orElseGet(() -> committed.version(command.target())));
    }

    private static void requireRole(CommandMessage<?> message) {
        CommandNames.Spoken spoken = CommandNames.named(message.getPayloadType());
        Object actor = message.getMetaData().get(ACTOR);
        if (!(actor instanceof Actor known) || !known.maySend(spoken.name(), spoken.allowedTo())) {
            throw new Rejection(RejectionCode.NOT_ALLOWED);
        }
    }
}
