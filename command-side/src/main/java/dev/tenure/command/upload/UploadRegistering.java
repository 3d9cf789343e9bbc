package dev.tenure.command.upload;

import dev.tenure.command.account.UserAccountCommand.RegisterUploaded;
import dev.tenure.command.csv.RowProblem;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.rejection.RejectionKind;
import dev.tenure.command.upload.BulkUploadCommand.FinishUpload;
import dev.tenure.command.upload.BulkUploadCommand.ReleaseNumbers;
import dev.tenure.command.upload.BulkUploadCommand.RowNumber;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.container.CareContainerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers good rows, several at a time and each by itself: one that is refused harms no other (REG-10). */
final class UploadRegistering {
    private static final Logger LOG = LoggerFactory.getLogger(UploadRegistering.class);
    private static final int AT_ONCE = 500;
    /** A failure that is nobody's refusal is tried this often before the row is refused for it. */
    private static final int ATTEMPTS = 20;

    private final Commands commands;
    private final Uploads uploads;
    private final UploadRows rows;
    private final ContainerRecord containers;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    /** Where people are registered, by which channel, and who is told their log-in names (REG-5, REG-8). */
    private record Into(CareContainerId containerId, RegistrationChannel channel, List<String> informed) {}

    UploadRegistering(Commands commands, Uploads uploads, UploadRows rows, ContainerRecord containers) {
        this.commands = commands;
        this.uploads = uploads;
        this.rows = rows;
        this.containers = containers;
    }

    /**
     * Registers the next rows; once there are none, the upload is finished.
     *
     * @return whether all of them came to an end; the others are to be tried again after a pause
     */
    boolean goOn(Upload upload, ExecutorService senders) throws InterruptedException {
        List<UploadRow> next = rows.first(upload.uploadId(), RowOutcome.GOOD, AT_ONCE);
        if (next.isEmpty()) {
            RowTally tally = uploads.tally(upload.uploadId());
            commands.send(
                    new FinishUpload(upload.uploadId(), tally.registered(), tally.alreadyThere(), tally.refused()),
                    UploadSender.of(upload));
            return true;
        }
        Into into = new Into(
                upload.containerId(),
                containers.isLocal(upload.containerId()) ? RegistrationChannel.LOCAL : RegistrationChannel.BULK_UPLOAD,
                containers.informed(upload.containerId()));
        List<RowVerdict> verdicts = new ArrayList<>();
        for (Future<Optional<RowVerdict>> sent : senders.invokeAll(next.stream()
                .map(row -> (Callable<Optional<RowVerdict>>) () -> register(upload, row, into))
                .toList())) {
            result(sent).ifPresent(verdicts::add);
        }
        rows.note(upload.uploadId(), RowOutcome.GOOD, verdicts);
        return verdicts.size() == next.size();
    }

    private Optional<RowVerdict> register(Upload upload, UploadRow row, Into into) {
        try {
            commands.send(
                    new RegisterUploaded(
                            row.accountId(),
                            into.containerId(),
                            row.name(),
                            row.mobile(),
                            row.existing(),
                            into.channel(),
                            into.informed()),
                    UploadSender.of(upload, row));
            return Optional.of(RowVerdict.of(row, RowOutcome.REGISTERED));
        } catch (Rejection rejection) {
            boolean passes = rejection.code().kind() == RejectionKind.UNAVAILABLE
                    || rejection.code() == RejectionCode.COMMAND_IN_PROGRESS;
            return passes
                    ? Optional.empty()
                    : refused(upload, row, rejection.code(), rejection.code().sentence());
        } catch (RuntimeException failure) {
            return failed(upload, row, failure);
        }
    }

    private Optional<RowVerdict> failed(Upload upload, UploadRow row, RuntimeException failure) {
        int attempts = failures.merge(upload.uploadId() + ":" + row.line(), 1, Integer::sum);
        if (attempts < ATTEMPTS) {
            LOG.warn("Line {} of upload {} failed and is tried again.", row.line(), upload.uploadId(), failure);
            return Optional.empty();
        }
        LOG.error("Line {} of upload {} failed {} times.", row.line(), upload.uploadId(), ATTEMPTS, failure);
        failures.remove(upload.uploadId() + ":" + row.line());
        return refused(
                upload,
                row,
                UploadFault.REGISTRATION_FAILED,
                "It failed " + ATTEMPTS + " times, and it is our fault. Send the row again in another file.");
    }

    /** The number is free before the row is told to be refused; a crash between the two only has it tried again. */
    private Optional<RowVerdict> refused(Upload upload, UploadRow row, Enum<?> code, String detail) {
        RowNumber number = new RowNumber(row.line(), row.accountId(), row.mobile());
        commands.send(new ReleaseNumbers(upload.uploadId(), List.of(number)), UploadSender.of(upload));
        return Optional.of(RowVerdict.refused(row, RowProblem.of(row.line(), 0, "", code, detail)));
    }

    private static Optional<RowVerdict> result(Future<Optional<RowVerdict>> sent) throws InterruptedException {
        try {
            return sent.get();
        } catch (ExecutionException unnoted) {
            LOG.warn("A row of an upload could not be settled; it is tried again.", unnoted.getCause());
            return Optional.empty();
        }
    }
}
