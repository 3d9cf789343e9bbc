package dev.tenure.command.upload;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.upload.UploadId;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a bulk upload. */
public sealed interface BulkUploadCommand<R> extends Command<R> {
    UploadId uploadId();

    @Override
    default UUID target() {
        return uploadId().value();
    }

    @Override
    default RejectionCode unknownTarget() {
        return RejectionCode.UPLOAD_UNKNOWN;
    }

    /**
     * Takes in a file whose rows are kept.
     *
     * @param rows how many it has
     * @param faulty how many of them are refused already
     */
    @Named(value = "upload.receive", allowedTo = Role.NAS)
    record ReceiveUpload(UploadId uploadId, CareContainerId containerId, int rows, int faulty)
            implements BulkUploadCommand<Done> {
        @Override
        public RejectionCode unknownTarget() {
            return RejectionCode.CONTAINER_UNKNOWN;
        }
    }

    /** Has the good rows registered. */
    @Named(value = "upload.start", allowedTo = Role.NAS)
    record StartUpload(@TargetAggregateIdentifier UploadId uploadId) implements BulkUploadCommand<Done> {}

    /** Gives an upload up that was not started, and the numbers that it holds; so does time, where nobody starts it. */
    @Named(
            value = "upload.withdraw",
            allowedTo = {Role.NAS, Role.PROCESS})
    record WithdrawUpload(@TargetAggregateIdentifier UploadId uploadId) implements BulkUploadCommand<Done> {}

    /** Claims the numbers of some rows, as far as nobody has them (REG-3). Saying it again is harmless. */
    @Named(value = "upload.claim-numbers", allowedTo = Role.PROCESS)
    record ClaimNumbers(@TargetAggregateIdentifier UploadId uploadId, List<RowNumber> numbers)
            implements BulkUploadCommand<ClaimReceipt> {
        public ClaimNumbers {
            numbers = List.copyOf(numbers);
        }
    }

    /** Gives up the numbers of rows that will not be registered. */
    @Named(value = "upload.release-numbers", allowedTo = Role.PROCESS)
    record ReleaseNumbers(@TargetAggregateIdentifier UploadId uploadId, List<RowNumber> numbers)
            implements BulkUploadCommand<Done> {
        public ReleaseNumbers {
            numbers = List.copyOf(numbers);
        }
    }

    /** Notes that every row is checked. */
    @Named(value = "upload.finish-check", allowedTo = Role.PROCESS)
    record FinishCheck(@TargetAggregateIdentifier UploadId uploadId, int good, int alreadyThere, int refused)
            implements BulkUploadCommand<Done> {}

    /** Notes that every good row is registered or refused. */
    @Named(value = "upload.finish", allowedTo = Role.PROCESS)
    record FinishUpload(@TargetAggregateIdentifier UploadId uploadId, int registered, int alreadyThere, int refused)
            implements BulkUploadCommand<Done> {}

    /** The number of a row, held for the account that the row is to become. */
    record RowNumber(int line, UserAccountId accountId, MobileNumber mobile) {}
}
