package dev.tenure.kernel.upload;

import dev.tenure.kernel.EventName;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.container.CareContainerId;
import org.axonframework.serialization.Revision;

/** What can happen to a bulk upload (REG-10). Its rows are kept apart and for a time only; none of them is in an event. */
public sealed interface BulkUploadEvent extends TenureEvent {
    UploadId uploadId();

    /**
     * A file of a container's staff was taken in; its rows are being checked.
     *
     * @param rows how many people it names
     * @param faulty how many of them were refused for what stands in their row
     */
    @EventName("upload.received")
    @Revision("1")
    record UploadReceived(UploadId uploadId, CareContainerId containerId, int rows, int faulty)
            implements BulkUploadEvent {}

    /** The mobile numbers of so many rows are held for their people, so that nobody else gets them meanwhile (REG-3). */
    @EventName("upload.numbers-held")
    @Revision("1")
    record UploadNumbersHeld(UploadId uploadId, int numbers) implements BulkUploadEvent {}

    /** The numbers of so many rows that will not be registered are free again, but for those registered meanwhile (REG-3). */
    @EventName("upload.numbers-freed")
    @Revision("1")
    record UploadNumbersFreed(UploadId uploadId, int numbers) implements BulkUploadEvent {}

    /**
     * Every row is checked, and the numbers of the good ones are held (REG-3).
     *
     * @param good how many will be registered
     * @param alreadyThere how many have an account in this container already
     * @param refused how many are refused, with reasons
     */
    @EventName("upload.checked")
    @Revision("1")
    record UploadChecked(UploadId uploadId, int good, int alreadyThere, int refused) implements BulkUploadEvent {}

    /** The good rows are to be registered. */
    @EventName("upload.started")
    @Revision("1")
    record UploadStarted(UploadId uploadId) implements BulkUploadEvent {}

    /** Every good row was registered or refused. */
    @EventName("upload.finished")
    @Revision("1")
    record UploadFinished(UploadId uploadId, int registered, int alreadyThere, int refused)
            implements BulkUploadEvent {}

    /** Nobody will be registered by it; its rows' numbers are given up. */
    @EventName("upload.withdrawn")
    @Revision("1")
    record UploadWithdrawn(UploadId uploadId) implements BulkUploadEvent {}
}
