package dev.tenure.command.process;

import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.process.SagaCommandQueue.Waiting;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.rejection.RejectionKind;
import dev.tenure.eventstore.stored.StoredNames;
import dev.tenure.eventstore.trace.Traces;
import dev.tenure.kernel.actor.Actor;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the commands that sagas left as rows, outside any unit of work and several at a time. A command that the database
 * kept from being decided is sent again; one that is refused is parked where somebody sees it.
 */
public final class SagaCommandDispatcher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SagaCommandDispatcher.class);
    private static final int AT_ONCE = 16;
    private static final long LOOK_AGAIN_MILLIS = 500;
    /** A failure that is nobody's refusal is tried this often before somebody has to look. */
    private static final int ATTEMPTS = 20;

    private final SagaCommandQueue queue;
    private final Commands commands;
    private final JsonMapper json;
    private final StoredNames names;
    private final Semaphore work = new Semaphore(0);
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private volatile boolean running;
    private volatile Traces traces = Traces.plain();
    private ExecutorService senders = Executors.newCachedThreadPool();

    /**
     * Reads the rows' payloads by their names.
     *
     * @param names the owned name of every command that a saga may want sent
     */
    public SagaCommandDispatcher(SagaCommandQueue queue, Commands commands, JsonMapper json, StoredNames names) {
        this.queue = queue;
        this.commands = commands;
        this.json = json;
        this.names = names;
    }

    /** The same, sending each command in the trace of what made the saga want it. */
    public SagaCommandDispatcher within(Traces kept) {
        traces = kept;
        return this;
    }

    /** There may be something to send. */
    public void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        senders = Executors.newCachedThreadPool(task -> new Thread(task, "saga-command"));
        senders.execute(this::lookAfterRows);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        senders.shutdown();
        try {
            if (!senders.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("Saga commands are still being sent; they are sent again at the next start.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void lookAfterRows() {
        while (running) {
            try {
                if (sendWhatIsDue() == 0 && work.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException unavailable) {
                LOG.warn(
                        "Saga commands cannot be read; looking again in {} ms: {}",
                        LOOK_AGAIN_MILLIS,
                        unavailable + "");
                pause();
            }
        }
    }

    private void pause() {
        try {
            work.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int sendWhatIsDue() throws InterruptedException {
        slots.acquire();
        int free = 1 + slots.drainPermits();
        List<Waiting> due;
        try {
            due = queue.lease(free);
        } catch (RuntimeException unavailable) {
            slots.release(free);
            throw unavailable;
        }
        int sent = Math.min(free, due.size());
        slots.release(free - sent);
        // were there ever more than room, the others keep their lease until it ends, and no slot is lost
        due.subList(0, sent).forEach(command -> senders.execute(() -> sendAndRelease(command)));
        return sent;
    }

    private void sendAndRelease(Waiting command) {
        try {
            send(command);
        } catch (RuntimeException unnoted) {
            LOG.warn(
                    "What became of {} of {} could not be noted; it is sent again.",
                    command.step(),
                    command.storyId(),
                    unnoted);
        } finally {
            slots.release();
        }
    }

    private void send(Waiting waiting) {
        traces.within(waiting.trace(), "saga command", () -> {
            sendWithin(waiting);
            return waiting;
        });
    }

    private void sendWithin(Waiting waiting) {
        try {
            CommandContext context = CommandContext.of(Actor.process(waiting.process()))
                    .withKey(waiting.idempotencyKey(), waiting.payload());
            Answer answer = commands.send(read(waiting), context);
            JsonNode notBefore = json.readTree(answer.body()).path("notBefore");
            if (notBefore.isString()) {
                queue.askAgain(waiting, Instant.parse(notBefore.stringValue()));
            } else {
                queue.done(waiting);
            }
        } catch (Rejection rejection) {
            refused(waiting, rejection);
        } catch (RuntimeException failure) {
            failed(waiting, failure);
        }
    }

    private void refused(Waiting waiting, Rejection rejection) {
        boolean passes = rejection.code().kind() == RejectionKind.UNAVAILABLE;
        if (passes || rejection.code() == RejectionCode.COMMAND_IN_PROGRESS) {
            queue.later(waiting, rejection.code().name());
            return;
        }
        LOG.error(
                "{} of {} was refused ({}) and is parked until somebody has it sent again.",
                waiting.step(),
                waiting.storyId(),
                rejection.code());
        queue.park(waiting, rejection.code().name(), rejection.code().sentence());
    }

    private void failed(Waiting waiting, RuntimeException failure) {
        String problem = failure.getClass().getSimpleName();
        if (waiting.attempts() < ATTEMPTS) {
            LOG.warn("{} of {} failed and is sent again.", waiting.step(), waiting.storyId(), failure);
            queue.later(waiting, problem);
        } else {
            LOG.error("{} of {} failed {} times and is parked.", waiting.step(), waiting.storyId(), ATTEMPTS, failure);
            queue.park(waiting, problem, "It failed " + ATTEMPTS + " times.");
        }
    }

    private Command<?> read(Waiting waiting) {
        Class<?> type = names.classOf(waiting.name())
                .orElseThrow(() -> new IllegalStateException("no saga command is called '" + waiting.name() + "'"));
        return (Command<?>) json.readValue(waiting.payload(), type);
    }
}
