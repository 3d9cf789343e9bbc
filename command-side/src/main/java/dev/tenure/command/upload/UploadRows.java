package dev.tenure.command.upload;

import dev.tenure.kernel.upload.UploadId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of uploads, sealed. */
public interface UploadRows {
    /** Where the row stands that holds a number for an account to be. */
    record Place(UploadId uploadId, int line) {}

    /** The first rows with that outcome. */
    List<UploadRow> first(UploadId uploadId, RowOutcome outcome, int limit);

    /** Rows behind that line with one of these outcomes, or any where none is named. */
    List<UploadRow> after(UploadId uploadId, int line, Collection<RowOutcome> outcomes, int limit);

    /** Notes what became of rows that still stand as they did. */
    void note(UploadId uploadId, RowOutcome from, List<RowVerdict> verdicts);

    /** Notes of rows that they will not be registered. */
    void giveUp(UploadId uploadId, List<UploadRow> rows);

    /** The rows that are to become, or became, these accounts. */
    Map<UUID, Place> placesOf(Collection<UUID> accountIds);
}
