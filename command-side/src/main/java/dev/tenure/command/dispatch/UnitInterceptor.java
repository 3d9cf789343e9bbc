package dev.tenure.command.dispatch;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.EventLog;
import dev.tenure.eventstore.append.StoredAnswer;
import dev.tenure.kernel.actor.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs around every command handler: checks the role, adds the expected version and the answer to the command's append
 * unit, and appends units that hold no event. Appending stays the last thing that a unit of work does.
 */
public final class UnitInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
    static final String ACTOR = "tenure.actor";
    static final String KEY = "tenure.key";
    static final String REQUEST_HASH = "tenure.request-hash";
    static final String EXPECTED_VERSION = "tenure.expected-version";

    private final EventLog log;
    private final JsonMapper json;
    private final Clock clock;
    private final ToLongFunction<UUID> lastSequence;

    public UnitInterceptor(EventLog log, JsonMapper json, Clock clock, ToLongFunction<UUID> lastSequence) {
        this.log = log;
        this.json = json;
        this.clock = clock;
        this.lastSequence = lastSequence;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        CommandMessage<?> message = unitOfWork.getMessage();
        requireRole(message);
        Command<?> command = (Command<?>) message.getPayload();
        AppendUnit unit = AppendUnit.of(unitOfWork);
        Object expected = message.getMetaData().get(EXPECTED_VERSION);
        if (expected != null) {
            unit.expectVersion(command.target(), (Long) expected);
        }
        Object result = chain.proceed();
        String body = json.writeValueAsString(result == null ? new Done() : result);
        String key = (String) message.getMetaData().get(KEY);
        if (key != null) {
            String requestHash = (String) message.getMetaData().get(REQUEST_HASH);
            unit.answer(() -> stored(key, requestHash, body, command.target(), unit));
        }
        unitOfWork.onPrepareCommit(current -> appendWithoutEvents(unit));
        return new Decided(body, unit);
    }

    private StoredAnswer stored(String key, @Nullable String requestHash, String body, UUID target, AppendUnit unit) {
        return new StoredAnswer(
                key, requestHash == null ? "" : requestHash, body, target, version(target, unit), 0, clock.instant());
    }

    /** The target's version once the unit is written; -1 for an aggregate that does not exist. */
    long version(UUID target, AppendUnit unit) {
        List<DomainEventMessage<?>> events = unit.events();
        return events.stream()
                .filter(event -> event.getAggregateIdentifier().equals(target.toString()))
                .mapToLong(DomainEventMessage::getSequenceNumber)
                .max()
                .orElseGet(() -> lastSequence.applyAsLong(target));
    }

    private void appendWithoutEvents(AppendUnit unit) {
        if (!unit.isAppended() && !unit.isEmpty()) {
            unit.appended(log.append(unit));
        }
    }

    private static void requireRole(CommandMessage<?> message) {
        Named named = CommandNames.named(message.getPayloadType());
        Object actor = message.getMetaData().get(ACTOR);
        if (!(actor instanceof Actor known) || !known.maySend(named.value(), Set.of(named.allowedTo()))) {
            throw new Rejection(RejectionCode.NOT_ALLOWED);
        }
    }

    /** What the handler answered, with the unit that tells the position once it is appended. */
    record Decided(String body, AppendUnit unit) {}
}
