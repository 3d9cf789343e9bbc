package dev.tenure.command.upload;

import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.upload.UploadId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An upload as the working store has it.
 *
 * @param place where it stands among all uploads, in the order in which they came
 * @param startedBy the actor who started it
 * @param headings the file's own columns
 * @param rowsDeleted whether only its counts are left
 */
public record Upload(
        UploadId uploadId,
        long place,
        CareContainerId containerId,
        Instant receivedAt,
        String receivedBy,
        @Nullable String startedBy,
        @Nullable String fileName,
        List<String> headings,
        UploadState state,
        RowTally tally,
        boolean rowsDeleted) {
    public Upload {
        headings = List.copyOf(headings);
    }
}
