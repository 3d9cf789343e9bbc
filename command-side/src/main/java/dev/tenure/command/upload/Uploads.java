package dev.tenure.command.upload;

import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.upload.UploadId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The working store of uploads. What happened is recorded in events; the state here follows them. */
public interface Uploads {
    /** A file that is to be kept. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record NewUpload(
            UploadId uploadId,
            CareContainerId containerId,
            byte[] contentHash,
            Instant receivedAt,
            String receivedBy,
            @Nullable String fileName,
            List<String> headings) {
        public NewUpload {
            headings = List.copyOf(headings);
        }
    }

    /** Gives rows, some at a time, and none at the end. */
    interface RowFeed {
        List<UploadRow> next() throws IOException;
    }

    /** How far an upload has come by its events. */
    record Progress(
            UploadId uploadId,
            UploadState state,
            long version,
            @Nullable String startedBy,
            @Nullable Instant endedAt) {}

    /** Keeps a file and all its rows, or nothing; false if the container's very same file is kept already. */
    boolean add(NewUpload upload, RowFeed rows) throws IOException;

    /** Uploads that were checked, received before that moment, and that nobody has started; oldest first. */
    List<UploadId> neverStarted(Instant receivedBefore, int limit);

    /** The upload of that content that was not withdrawn. */
    Optional<UploadId> same(CareContainerId containerId, byte[] contentHash);

    Optional<Upload> find(UploadId uploadId);

    /** How its rows stand now. */
    RowTally tally(UploadId uploadId);

    /** Newest first, from behind that place on. */
    List<Upload> list(@Nullable CareContainerId containerId, @Nullable UploadState state, long before, int limit);

    /** Takes the work that waited longest for a short while, unless another process has it. */
    Optional<UploadId> lease(String node);

    /** Gives up what that process has. */
    void giveUpLeases(String node);

    /** Nothing is left to do for it until something happens to it. */
    void rest(UploadId uploadId);

    /** Uploads that have not ended, oldest first. */
    List<UploadId> notEnded(int limit);

    /** Notes how far it has come, unless more is noted already. */
    void follow(Progress progress);

    /** Of these, which are not on record, drops those that were kept before then: their sender was never answered. */
    void dropUnrecorded(Instant receivedBefore, List<UploadId> unrecorded);

    /** Deletes the rows of an upload that ended before then; false if there is none. */
    boolean deleteRowsOfOne(Instant endedBefore, Instant now);
}
