package dev.tenure.command.upload;

import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.registration.KnownAccounts;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.upload.BulkUploadCommand.WithdrawUpload;
import dev.tenure.kernel.upload.UploadId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves uploads on in the background, some rows of one and then of the next (REG-10). Each upload is with one process at a
 * time by a lease that ends by itself; that two have it for a moment is harmless. A database that is away is waited for.
 */
public final class UploadRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(UploadRunner.class);
    private static final int IN_FLIGHT = 16;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration TIDY_EVERY = Duration.ofSeconds(5);
    private static final Duration UNRECORDED_FOR = Duration.ofHours(1);
    private static final int NOT_ENDED = 1000;
    /** The record says something else than the working store did; looking again is all it takes. */
    private static final Set<RejectionCode> OVERTAKEN = Set.of(
            RejectionCode.UPLOAD_WITHDRAWN,
            RejectionCode.UPLOAD_CHECKED,
            RejectionCode.UPLOAD_NOT_STARTED,
            RejectionCode.VERSION_CHANGED);

    private static final int FORGOTTEN = 20;

    private final String node;
    private final Commands commands;
    private final Store store;
    private final UploadChecking checking;
    private final UploadRegistering registering;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread(() -> {});
    private long tidiedAt;

    /** What it works on, and the rules of how long things are kept. */
    public record Store(Uploads uploads, UploadProgress progress, UploadSettings settings, Clock clock) {}

    /** What it reads and writes of rows, and asks about others. */
    public record Rows(UploadRows rows, KnownAccounts accounts, ContainerRecord containers, AddressBook addresses) {}

    /**
     * Works under that name.
     *
     * @param node the process's; what was leased under it before is its own
     */
    public UploadRunner(String node, Store store, Rows rows, Commands commands, JsonMapper json) {
        this.node = node;
        this.commands = commands;
        this.store = store;
        this.checking = new UploadChecking(commands, store.uploads(), rows, json);
        this.registering = new UploadRegistering(commands, store.uploads(), rows.rows(), rows.containers());
    }

    /** There may be something to do. */
    public void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "uploads");
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(Duration.ofSeconds(20).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        ExecutorService senders = Executors.newFixedThreadPool(IN_FLIGHT, task -> new Thread(task, "upload-row"));
        Duration pause = LOOK_AGAIN;
        try {
            while (running) {
                try {
                    if (!goOn(senders)) {
                        waitFor(LOOK_AGAIN);
                    }
                    pause = LOOK_AGAIN;
                } catch (RuntimeException | Error failure) {
                    // an error too: with this thread gone uploads would stand still unseen
                    LOG.warn("Uploads pause for {} and go on by themselves: {}", pause, failure.toString());
                    waitFor(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
            store.uploads().giveUpLeases(node);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("The leases of uploads could not be given up; they end by themselves: {}", failure.toString());
        } finally {
            senders.shutdownNow();
        }
    }

    private void waitFor(Duration most) throws InterruptedException {
        if (running && work.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    /** Moves one upload on; false if nothing can be done at once. */
    private boolean goOn(ExecutorService senders) throws InterruptedException {
        if (System.nanoTime() - tidiedAt > TIDY_EVERY.toNanos() || tidiedAt == 0) {
            tidy();
            tidiedAt = System.nanoTime();
        }
        Optional<Upload> leased = store.uploads().lease(node).flatMap(store.uploads()::find);
        if (leased.isEmpty()) {
            return false;
        }
        Upload upload = leased.get();
        try {
            return goOn(upload, senders);
        } catch (Rejection rejection) {
            if (!OVERTAKEN.contains(rejection.code())) {
                throw rejection;
            }
            return true;
        } finally {
            store.progress().follow(List.of(upload.uploadId()));
        }
    }

    private boolean goOn(Upload upload, ExecutorService senders) throws InterruptedException {
        switch (upload.state()) {
            case CHECKING -> checking.goOn(upload);
            case RUNNING -> {
                return registering.goOn(upload, senders);
            }
            case WITHDRAWN -> {
                if (!checking.giveUp(upload)) {
                    store.uploads().rest(upload.uploadId());
                }
            }
            default -> store.progress().follow(List.of(upload.uploadId()));
        }
        return true;
    }

    /** An upload that nobody starts does not hold its people's numbers, and their data, for ever (REG-3). */
    private void withdraw(UploadId uploadId) {
        store.uploads().find(uploadId).ifPresent(upload -> {
            try {
                commands.send(
                        new WithdrawUpload(uploadId),
                        UploadSender.of(upload).because("nobody started it in time", null, null));
            } catch (Rejection overtaken) {
                LOG.debug("Upload {} is not withdrawn: {}", uploadId, overtaken.code());
            }
            store.progress().follow(List.of(uploadId));
        });
    }

    /** What a crash left between record and working store is mended, and what was kept long enough is deleted. */
    private void tidy() {
        List<UploadId> open = store.uploads().notEnded(NOT_ENDED);
        List<UploadId> recorded = store.progress().follow(open);
        Instant now = store.clock().instant();
        List<UploadId> unrecorded =
                open.stream().filter(upload -> !recorded.contains(upload)).toList();
        store.uploads().dropUnrecorded(now.minus(UNRECORDED_FOR), unrecorded);
        store.uploads()
                .neverStarted(now.minus(store.settings().keepRows()), FORGOTTEN)
                .forEach(this::withdraw);
        boolean more = true;
        while (more && running) {
            more = store.uploads().deleteRowsOfOne(now.minus(store.settings().keepRows()), now);
        }
    }
}
