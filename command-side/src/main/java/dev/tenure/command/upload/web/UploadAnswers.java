package dev.tenure.command.upload.web;

import dev.tenure.command.csv.RowProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.upload.RowOutcome;
import dev.tenure.command.upload.Upload;
import dev.tenure.command.upload.UploadRows;
import dev.tenure.command.upload.Uploads;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.kernel.upload.UploadId;
import java.util.List;

/** Looks uploads up for callers. */
public final class UploadAnswers {
    private static final int TOLD = 100;

    private final Uploads uploads;
    private final UploadRows rows;

    public UploadAnswers(Uploads uploads, UploadRows rows) {
        this.uploads = uploads;
        this.rows = rows;
    }

    static UploadId id(String text) {
        return CommandHttp.id(text, UploadId::of, RejectionCode.UPLOAD_UNKNOWN);
    }

    Upload upload(UploadId uploadId) {
        return uploads.find(uploadId).orElseThrow(() -> new Rejection(RejectionCode.UPLOAD_UNKNOWN));
    }

    /** One whose rows are still there. */
    Upload withRows(UploadId uploadId) {
        Upload upload = upload(uploadId);
        if (upload.rowsDeleted()) {
            throw new Rejection(RejectionCode.UPLOAD_ROWS_DELETED);
        }
        return upload;
    }

    UploadAnswer find(UploadId uploadId) {
        Upload upload = upload(uploadId);
        List<RowProblem> problems = rows.after(uploadId, 0, List.of(RowOutcome.REFUSED), TOLD).stream()
                .flatMap(row -> row.problems().stream())
                .limit(TOLD)
                .toList();
        return UploadAnswer.of(upload, problems);
    }
}
