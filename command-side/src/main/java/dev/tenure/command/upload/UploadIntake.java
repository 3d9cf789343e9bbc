package dev.tenure.command.upload;

import dev.tenure.command.csv.RowProblem;
import dev.tenure.command.intake.StaffFile;
import dev.tenure.command.intake.StaffRow;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.upload.Uploads.NewUpload;
import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.upload.UploadId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes files in: rows are judged by themselves and kept sealed, all of a file or nothing of it (REG-2, REG-10). */
public final class UploadIntake {
    private static final int AT_ONCE = 1000;
    /** So many reads of 64 KiB at most. */
    private static final int DRAINED = 4000;

    private final Uploads uploads;
    private final ContainerRecord containers;
    private final MobileNumbers numbers;
    private final KeyedHash hashes;
    private final Origin origin;

    /**
     * Where ids and time come from.
     *
     * @param domain of the addresses that people of a local container may bring with them
     */
    public record Origin(Supplier<UUID> ids, Clock clock, String domain) {}

    /** The upload that a file became, and whether it was there before. */
    public record Taken(UploadId uploadId, boolean repeated) {}

    public UploadIntake(
            Uploads uploads, ContainerRecord containers, MobileNumbers numbers, KeyedHash hashes, Origin origin) {
        this.uploads = uploads;
        this.containers = containers;
        this.numbers = numbers;
        this.hashes = hashes;
        this.origin = origin;
    }

    /**
     * Keeps the file. The very same file sent again for the container is the same upload.
     *
     * @throws Rejection if there is no such container, or if the file as a whole cannot be taken
     */
    public Taken take(CareContainerId container, InputStream body, @Nullable String fileName, Actor sender)
            throws IOException {
        byte[] bytes = body.readNBytes(UploadSettings.MOST_BYTES);
        if (body.read() >= 0) {
            // read on for a while: who is still sending does not hear an answer
            drain(body);
            throw refused(
                    UploadFault.FILE_TOO_LARGE, "The file is larger than " + UploadSettings.MOST_BYTES + " bytes.");
        }
        StaffFileSource source = new StaffFileSource(container, bytes);
        byte[] hash = hashes.of("upload/" + container, source.digest());
        Optional<UploadId> same = uploads.same(container, hash);
        if (same.isPresent()) {
            return new Taken(same.get(), true);
        }
        StaffFile file = source.open();
        UploadId uploadId = new UploadId(origin.ids().get());
        NewUpload kept = new NewUpload(
                uploadId, container, hash, origin.clock().instant(), sender.id(), fileName, file.headings());
        if (uploads.add(kept, new Feed(file))) {
            return new Taken(uploadId, false);
        }
        return uploads.same(container, hash)
                .map(other -> new Taken(other, true))
                .orElseThrow(() -> new Rejection(RejectionCode.COMMAND_IN_PROGRESS));
    }

    private static void drain(InputStream body) throws IOException {
        byte[] nowhere = new byte[1 << 16];
        for (int times = 0; times < DRAINED && body.read(nowhere) >= 0; times++) {
            // nothing of it is kept
        }
    }

    private final class StaffFileSource {
        private final CareContainerId container;
        private final byte[] bytes;

        StaffFileSource(CareContainerId container, byte[] bytes) {
            this.container = container;
            this.bytes = bytes;
        }

        String digest() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        StaffFile open() throws IOException {
            StaffFile file = new StaffFile(
                    new ByteArrayInputStream(bytes), numbers, containers.home(container, origin.domain()));
            if (!file.problems().isEmpty()) {
                throw new Rejection(
                        RejectionCode.UPLOAD_REFUSED,
                        file.problems().stream().map(UploadIntake::told).toList());
            }
            return file;
        }
    }

    /** The rows of a file under the ids of the accounts that they are to become. */
    private final class Feed implements Uploads.RowFeed {
        private final StaffFile file;
        private int rows;

        Feed(StaffFile file) {
            this.file = file;
        }

        @Override
        public List<UploadRow> next() throws IOException {
            List<UploadRow> some = new ArrayList<>(AT_ONCE);
            Optional<StaffRow> row = file.next();
            while (row.isPresent()) {
                rows++;
                some.add(kept(row.get()));
                row = some.size() < AT_ONCE ? file.next() : Optional.empty();
            }
            if (rows > UploadSettings.MOST_ROWS) {
                throw refused(
                        UploadFault.TOO_MANY_ROWS,
                        "The file has more than " + UploadSettings.MOST_ROWS + " rows. Send it in parts.");
            }
            if (rows == 0) {
                throw refused(UploadFault.NO_ROWS, "The file has a header and no rows.");
            }
            return some;
        }

        private UploadRow kept(StaffRow row) {
            return new UploadRow(
                    row.line(),
                    new UserAccountId(origin.ids().get()),
                    row.problems().isEmpty() ? RowOutcome.UNCHECKED : RowOutcome.REFUSED,
                    new UploadRow.Content(
                            row.cells(),
                            row.name().orElse(null),
                            row.mobile().orElse(null),
                            row.existing().orElse(null)),
                    row.problems());
        }
    }

    private static FieldProblem told(RowProblem problem) {
        String pointer = problem.columnName().isEmpty() ? "" : "/" + problem.columnName();
        return new FieldProblem(pointer, problem.code(), problem.detail());
    }

    private static Rejection refused(UploadFault fault, String detail) {
        return new Rejection(RejectionCode.UPLOAD_REFUSED, List.of(new FieldProblem("", fault.name(), detail)));
    }
}
