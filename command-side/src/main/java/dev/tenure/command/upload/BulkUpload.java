package dev.tenure.command.upload;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.dispatch.Done;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.upload.BulkUploadCommand.ClaimNumbers;
import dev.tenure.command.upload.BulkUploadCommand.FinishCheck;
import dev.tenure.command.upload.BulkUploadCommand.FinishUpload;
import dev.tenure.command.upload.BulkUploadCommand.ReleaseNumbers;
import dev.tenure.command.upload.BulkUploadCommand.RowNumber;
import dev.tenure.command.upload.BulkUploadCommand.StartUpload;
import dev.tenure.command.upload.BulkUploadCommand.WithdrawUpload;
import dev.tenure.command.upload.ClaimReceipt.Clash;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadChecked;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadFinished;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadNumbersFreed;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadNumbersHeld;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadReceived;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadStarted;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadWithdrawn;
import dev.tenure.kernel.upload.UploadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** A file of staff on its way to accounts (REG-10): received, checked, started, finished; or withdrawn before it is started. */
@Aggregate(type = "upload", cache = "uploadCache")
public class BulkUpload {
    @AggregateIdentifier
    private UploadId uploadId;

    private State state = State.RECEIVED;

    private enum State {
        RECEIVED,
        CHECKED,
        STARTED,
        FINISHED,
        WITHDRAWN
    }

    /** Takes it in. */
    public BulkUpload(UploadReceived received) {
        apply(received);
    }

    /** Only while it is checked: the claims go through at this version of the upload, or not at all. */
    @CommandHandler
    ClaimReceipt handle(ClaimNumbers command, MobileClaims mobiles) {
        require(state != State.WITHDRAWN, RejectionCode.UPLOAD_WITHDRAWN);
        require(state == State.RECEIVED, RejectionCode.UPLOAD_CHECKED);
        Map<ClaimKey, UUID> holders = mobiles.holdersOf(
                command.numbers().stream().map(RowNumber::mobile).toList());
        List<Clash> clashes = new ArrayList<>();
        int held = 0;
        for (RowNumber number : command.numbers()) {
            UUID holder = holders.get(MobileClaims.key(number.mobile()));
            if (holder == null) {
                mobiles.claim(number.mobile(), number.accountId());
                held++;
            } else if (!holder.equals(number.accountId().value())) {
                clashes.add(new Clash(number.line(), holder));
            }
        }
        if (held > 0) {
            apply(new UploadNumbersHeld(uploadId, held));
        }
        return new ClaimReceipt(clashes);
    }

    /** A number whose account was registered meanwhile stays with it. */
    @CommandHandler
    Done handle(ReleaseNumbers command, MobileClaims mobiles) {
        for (RowNumber number : command.numbers()) {
            AppendUnit.current().expectVersion(number.accountId().value(), -1);
            mobiles.release(number.mobile(), number.accountId());
        }
        apply(new UploadNumbersFreed(uploadId, command.numbers().size()));
        return new Done();
    }

    @CommandHandler
    Done handle(FinishCheck command) {
        require(state != State.WITHDRAWN, RejectionCode.UPLOAD_WITHDRAWN);
        if (state == State.RECEIVED) {
            apply(new UploadChecked(uploadId, command.good(), command.alreadyThere(), command.refused()));
        }
        return new Done();
    }

    @CommandHandler
    Done handle(StartUpload command) {
        require(state != State.WITHDRAWN, RejectionCode.UPLOAD_WITHDRAWN);
        require(state != State.RECEIVED, RejectionCode.UPLOAD_NOT_CHECKED);
        if (state == State.CHECKED) {
            apply(new UploadStarted(uploadId));
        }
        return new Done();
    }

    @CommandHandler
    Done handle(WithdrawUpload command) {
        require(state != State.STARTED && state != State.FINISHED, RejectionCode.UPLOAD_STARTED);
        if (state != State.WITHDRAWN) {
            apply(new UploadWithdrawn(uploadId));
        }
        return new Done();
    }

    @CommandHandler
    Done handle(FinishUpload command) {
        require(state == State.STARTED || state == State.FINISHED, RejectionCode.UPLOAD_NOT_STARTED);
        if (state == State.STARTED) {
            apply(new UploadFinished(uploadId, command.registered(), command.alreadyThere(), command.refused()));
        }
        return new Done();
    }

    @EventSourcingHandler
    void on(UploadReceived event) {
        uploadId = event.uploadId();
    }

    @EventSourcingHandler
    void on(UploadChecked event) {
        state = State.CHECKED;
    }

    @EventSourcingHandler
    void on(UploadStarted event) {
        state = State.STARTED;
    }

    @EventSourcingHandler
    void on(UploadFinished event) {
        state = State.FINISHED;
    }

    @EventSourcingHandler
    void on(UploadWithdrawn event) {
        state = State.WITHDRAWN;
    }

    private static void require(boolean holds, RejectionCode otherwise) {
        if (!holds) {
            throw new Rejection(otherwise);
        }
    }

    /** For Axon, which fills an upload from its events. */
    protected BulkUpload() {}
}
