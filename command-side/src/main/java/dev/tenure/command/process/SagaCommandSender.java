package dev.tenure.command.process;

import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.process.SagaCommandQueue.Done;
import dev.tenure.command.process.SagaCommandQueue.Waiting;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.rejection.RejectionKind;
import dev.tenure.eventstore.stored.StoredNames;
import dev.tenure.kernel.actor.Actor;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends one command that a saga left as a row, and tells what becomes of the row. */
final class SagaCommandSender {
    private static final Logger LOG = LoggerFactory.getLogger(SagaCommandSender.class);
    /** A failure that is nobody's refusal is tried this often before somebody has to look. */
    private static final int ATTEMPTS = 20;

    private final Commands commands;
    private final JsonMapper json;
    private final StoredNames names;

    SagaCommandSender(Commands commands, JsonMapper json, StoredNames names) {
        this.commands = commands;
        this.json = json;
        this.names = names;
    }

    /** What becomes of a row. */
    sealed interface Outcome {
        /** It is done with. */
        record Decided(Done done) implements Outcome {}

        /** It is sent again after a pause. */
        record PutOff(Waiting command, String problem) implements Outcome {}

        /** It stays until somebody has it sent again. */
        record Refused(Waiting command, String problem, String detail) implements Outcome {}
    }

    Outcome send(Waiting waiting) {
        try {
            Answer answer = commands.send(read(waiting), context(waiting));
            JsonNode notBefore = json.readTree(answer.body()).path("notBefore");
            return new Outcome.Decided(
                    new Done(waiting, notBefore.isString() ? Instant.parse(notBefore.stringValue()) : null));
        } catch (Rejection rejection) {
            return refused(waiting, rejection);
        } catch (RuntimeException failure) {
            return failed(waiting, failure);
        }
    }

    /** A question is judged anew each time it is put, by what has become of what it is about: so its answer is not kept. */
    private static CommandContext context(Waiting waiting) {
        CommandContext context = CommandContext.of(Actor.process(waiting.process()));
        return waiting.question() ? context : context.withKey(waiting.idempotencyKey(), waiting.payload());
    }

    private static Outcome refused(Waiting waiting, Rejection rejection) {
        boolean passes = rejection.code().kind() == RejectionKind.UNAVAILABLE;
        if (passes || rejection.code() == RejectionCode.COMMAND_IN_PROGRESS) {
            return new Outcome.PutOff(waiting, rejection.code().name());
        }
        LOG.error(
                "{} of {} was refused ({}) and is parked until somebody has it sent again.",
                waiting.step(),
                waiting.storyId(),
                rejection.code());
        return new Outcome.Refused(
                waiting, rejection.code().name(), rejection.code().sentence());
    }

    private static Outcome failed(Waiting waiting, RuntimeException failure) {
        String problem = failure.getClass().getSimpleName();
        if (waiting.attempts() < ATTEMPTS) {
            LOG.warn("{} of {} failed and is sent again.", waiting.step(), waiting.storyId(), failure);
            return new Outcome.PutOff(waiting, problem);
        }
        LOG.error("{} of {} failed {} times and is parked.", waiting.step(), waiting.storyId(), ATTEMPTS, failure);
        return new Outcome.Refused(waiting, problem, "It failed " + ATTEMPTS + " times.");
    }

    private Command<?> read(Waiting waiting) {
        Class<?> type = names.classOf(waiting.name())
                .orElseThrow(() -> new IllegalStateException("no saga command is called '" + waiting.name() + "'"));
        return (Command<?>) json.readValue(waiting.payload(), type);
    }
}
