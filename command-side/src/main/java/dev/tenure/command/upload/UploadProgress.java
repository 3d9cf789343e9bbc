package dev.tenure.command.upload;

import dev.tenure.command.upload.Uploads.Progress;
import dev.tenure.eventstore.read.RecordedEvent;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.kernel.upload.BulkUploadEvent;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadChecked;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadFinished;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadNumbersFreed;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadNumbersHeld;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadReceived;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadStarted;
import dev.tenure.kernel.upload.UploadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has the working store follow what is on record, so that a crash between the two is mended by looking again. */
public final class UploadProgress {
    private final RecordedEvents events;
    private final Uploads uploads;

    public UploadProgress(RecordedEvents events, Uploads uploads) {
        this.events = events;
        this.uploads = uploads;
    }

    /** Follows these uploads; tells those that are on record. */
    public List<UploadId> follow(List<UploadId> ids) {
        Map<UploadId, Progress> found = new LinkedHashMap<>();
        for (RecordedEvent recorded :
                events.ofAggregates(ids.stream().map(UploadId::value).toList())) {
            if (recorded.message().getPayload() instanceof BulkUploadEvent event) {
                found.merge(
                        event.uploadId(),
                        progress(recorded, event, found.get(event.uploadId())),
                        UploadProgress::later);
            }
        }
        found.values().forEach(uploads::follow);
        return new ArrayList<>(found.keySet());
    }

    private static Progress progress(RecordedEvent recorded, BulkUploadEvent event, @Nullable Progress before) {
        UploadState state = state(event, before == null ? UploadState.CHECKING : before.state());
        Instant ended = endedAt(recorded, state, before);
        Object actor = recorded.message().getMetaData().get("actor");
        @Nullable String starter = event instanceof UploadStarted && actor != null ? actor.toString() : null;
        return new Progress(event.uploadId(), state, recorded.message().getSequenceNumber(), starter, ended);
    }

    private static @Nullable Instant endedAt(RecordedEvent recorded, UploadState state, @Nullable Progress before) {
        if (!state.isEnd()) {
            return null;
        }
        return before != null && before.endedAt() != null
                ? before.endedAt()
                : recorded.message().getTimestamp();
    }

    private static UploadState state(BulkUploadEvent event, UploadState before) {
        if (event instanceof UploadReceived) {
            return UploadState.CHECKING;
        }
        if (event instanceof UploadNumbersHeld || event instanceof UploadNumbersFreed) {
            return before;
        }
        if (event instanceof UploadChecked) {
            return UploadState.CHECKED;
        }
        if (event instanceof UploadStarted) {
            return UploadState.RUNNING;
        }
        return event instanceof UploadFinished ? UploadState.FINISHED : UploadState.WITHDRAWN;
    }

    private static Progress later(Progress before, Progress after) {
        return new Progress(
                after.uploadId(),
                after.state(),
                after.version(),
                after.startedBy() == null ? before.startedBy() : after.startedBy(),
                after.endedAt());
    }
}
