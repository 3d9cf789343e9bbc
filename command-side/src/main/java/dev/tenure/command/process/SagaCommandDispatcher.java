package dev.tenure.command.process;

import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.process.SagaCommandQueue.Waiting;
import dev.tenure.eventstore.stored.StoredNames;
import dev.tenure.eventstore.trace.Traces;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the commands that sagas left as rows, outside any unit of work: those of a story one after the other, those of several
 * stories at a time, so that what they decide shares a commit. A command that the database kept from being decided is sent again;
 * one that is refused is parked where somebody sees it.
 */
public final class SagaCommandDispatcher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SagaCommandDispatcher.class);
    private static final long LOOK_AGAIN_MILLIS = 500;
    private static final long LONGEST_STOP_SECONDS = 30;
    /** So many rows are taken for each command that is decided at a time: the next ones wait here, not in the database. */
    private static final int TAKEN_FOR_EACH = 4;

    private final SagaCommandQueue queue;
    private final SagaCommandSender sender;
    private final SagaCommandNotes notes;
    private final int atOnce;
    private final Semaphore work = new Semaphore(0);
    private final Semaphore room;
    private volatile boolean running;
    private volatile Traces traces = Traces.plain();
    private ExecutorService senders = Executors.newCachedThreadPool();
    private Thread looking = new Thread(() -> {});

    /**
     * Reads the rows' payloads by their names.
     *
     * @param names the owned name of every command that a saga may want sent
     */
    public SagaCommandDispatcher(
            SagaCommandQueue queue, Commands commands, JsonMapper json, StoredNames names, StorySettings settings) {
        this.queue = queue;
        this.sender = new SagaCommandSender(commands, json, names);
        this.notes = new SagaCommandNotes(queue, this::wake);
        this.atOnce = settings.commandsAtOnce();
        this.room = new Semaphore(TAKEN_FOR_EACH * atOnce);
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
        senders = Executors.newFixedThreadPool(atOnce, task -> new Thread(task, "saga-command"));
        looking = new Thread(this::lookAfterRows, "saga-commands");
        looking.start();
    }

    /** What was taken and is not under way is given back first, so that nobody waits for its lease to end. */
    @Override
    public void stop() {
        running = false;
        wake();
        try {
            looking.join(TimeUnit.SECONDS.toMillis(LONGEST_STOP_SECONDS));
            senders.shutdown();
            if (!senders.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
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

    /** Waits for room for half of what may be taken, so that a busy time takes many at once. */
    private int sendWhatIsDue() throws InterruptedException {
        int half = TAKEN_FOR_EACH * atOnce / 2;
        room.acquire(half);
        int free = half + room.drainPermits();
        List<Waiting> due;
        try {
            due = queue.lease(free);
        } catch (RuntimeException unavailable) {
            room.release(free);
            throw unavailable;
        }
        int sent = Math.min(free, due.size());
        room.release(free - sent);
        // were there ever more than room, the others keep their lease until it ends, and no room is lost
        due.subList(0, sent).forEach(command -> senders.execute(() -> sendAndNote(command)));
        return sent;
    }

    private void sendAndNote(Waiting command) {
        try {
            if (running) {
                notes.note(traces.within(command.trace(), "saga command", () -> sender.send(command)));
            } else {
                queue.giveBack(command);
            }
        } catch (RuntimeException unnoted) {
            LOG.warn("{} of {} is sent again.", command.step(), command.storyId(), unnoted);
        } finally {
            room.release();
        }
    }
}
