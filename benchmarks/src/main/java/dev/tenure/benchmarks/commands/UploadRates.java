package dev.tenure.benchmarks.commands;

import dev.tenure.benchmarks.load.Contender;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.upload.BulkUploadCommand.ReceiveUpload;
import dev.tenure.command.upload.BulkUploadCommand.StartUpload;
import dev.tenure.command.upload.RowTally;
import dev.tenure.command.upload.Upload;
import dev.tenure.command.upload.UploadState;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.upload.UploadId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Files of staff, taken in, checked and registered as an operator's are (REG-10), but for HTTP. */
public final class UploadRates {
    static final int ROWS = 2_000;

    private static final Actor OPERATOR = new Actor("operator:benchmark", Role.NAS);
    private static final int GLANCE_MILLIS = 5;
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final int MOST_WAITING = 2;

    private final RunningTenure.Uploading tenure;
    private final StaffFiles files = new StaffFiles();
    private final CareContainerId container;
    private final Queue<byte[]> written = new ArrayDeque<>();
    private final Queue<UploadId> checked = new ArrayDeque<>();

    public UploadRates(RunningTenure running) {
        tenure = running.uploading();
        container = files.container(new History(running.log()));
    }

    /** From the file's bytes to the last account. */
    public Contender whole() {
        return new Contender(
                "upload.1",
                "upload of " + ROWS + " people: taken in, checked, registered",
                1,
                units -> write(),
                caller -> {
                    write();
                    register(check(written.remove()));
                },
                ROWS);
    }

    /** Of an upload that is checked already. */
    public Contender registering() {
        return new Contender(
                "register-rows.1",
                "registering of " + ROWS + " checked rows",
                1,
                units -> checkSome(),
                caller -> {
                    if (checked.isEmpty()) {
                        checkSome();
                    }
                    register(checked.remove());
                },
                ROWS);
    }

    private void write() {
        while (written.size() < MOST_WAITING) {
            written.add(files.file(ROWS));
        }
    }

    private void checkSome() {
        try {
            while (checked.size() < MOST_WAITING) {
                checked.add(check(files.file(ROWS)));
            }
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private UploadId check(byte[] file) throws IOException, InterruptedException {
        UploadId upload = tenure.intake()
                .take(container, new ByteArrayInputStream(file), null, OPERATOR)
                .uploadId();
        send(new ReceiveUpload(upload, container, ROWS, 0), upload);
        await(upload, UploadState.CHECKED);
        return upload;
    }

    private void register(UploadId upload) throws InterruptedException {
        send(new StartUpload(upload), upload);
        RowTally tally = await(upload, UploadState.FINISHED).tally();
        if (tally.registered() != ROWS) {
            throw new IllegalStateException("registered " + tally.registered() + " of " + ROWS);
        }
    }

    private void send(Command<?> command, UploadId upload) {
        String key = UUID.randomUUID().toString();
        tenure.commands()
                .send(
                        command,
                        CommandContext.of(OPERATOR)
                                .because("measurement", null, null)
                                .withKey(key, key));
        tenure.progress().follow(List.of(upload));
        tenure.runner().wake();
    }

    private Upload await(UploadId id, UploadState state) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (System.nanoTime() < end) {
            Upload upload = tenure.uploads().find(id).orElseThrow();
            if (upload.state() == state) {
                return upload;
            }
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
        }
        throw new IllegalStateException("upload " + id + " did not come to be " + state);
    }
}
