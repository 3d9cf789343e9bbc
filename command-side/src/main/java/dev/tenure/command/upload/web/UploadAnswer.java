package dev.tenure.command.upload.web;

import dev.tenure.command.csv.RowProblem;
import dev.tenure.command.upload.RowTally;
import dev.tenure.command.upload.Upload;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload as callers are told of it.
 *
 * @param problems what is wrong with its rows, the first of them only
 */
record UploadAnswer(
        UUID uploadId,
        UUID containerId,
        @Nullable String fileName,
        String state,
        Instant receivedAt,
        String receivedBy,
        @Nullable String startedBy,
        Rows rows,
        boolean rowsDeleted,
        List<RowProblem> problems) {
    UploadAnswer {
        problems = List.copyOf(problems);
    }

    /** How many rows stand how. */
    record Rows(int total, int good, int refused, int registered, int alreadyThere, int open) {
        static Rows of(RowTally tally) {
            return new Rows(
                    tally.total(),
                    tally.good(),
                    tally.refused(),
                    tally.registered(),
                    tally.alreadyThere(),
                    tally.open());
        }
    }

    static UploadAnswer of(Upload upload, List<RowProblem> problems) {
        return new UploadAnswer(
                upload.uploadId().value(),
                upload.containerId().value(),
                upload.fileName(),
                upload.state().told(),
                upload.receivedAt(),
                upload.receivedBy(),
                upload.startedBy(),
                Rows.of(upload.tally()),
                upload.rowsDeleted(),
                problems);
    }
}
