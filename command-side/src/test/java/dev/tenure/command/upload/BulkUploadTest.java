package dev.tenure.command.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.upload.BulkUploadCommand.ClaimNumbers;
import dev.tenure.command.upload.BulkUploadCommand.FinishCheck;
import dev.tenure.command.upload.BulkUploadCommand.FinishUpload;
import dev.tenure.command.upload.BulkUploadCommand.RowNumber;
import dev.tenure.command.upload.BulkUploadCommand.StartUpload;
import dev.tenure.command.upload.BulkUploadCommand.WithdrawUpload;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadChecked;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadFinished;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadNumbersHeld;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadReceived;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadStarted;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadWithdrawn;
import dev.tenure.kernel.upload.UploadId;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Rule("REG-10")
class BulkUploadTest {
    private static final UploadId ID = new UploadId(new UUID(1, 1));
    private static final UploadReceived RECEIVED = new UploadReceived(ID, new CareContainerId(new UUID(2, 2)), 3, 1);
    private static final UploadChecked CHECKED = new UploadChecked(ID, 2, 0, 1);
    private static final UploadStarted STARTED = new UploadStarted(ID);
    private static final UploadFinished FINISHED = new UploadFinished(ID, 2, 0, 1);
    private static final UploadWithdrawn WITHDRAWN = new UploadWithdrawn(ID);

    private final Deciding<BulkUpload> upload = Deciding.about(BulkUpload.class);

    @Nested
    class Checking {
        private static final MobileNumber MOBILE = MobileNumber.of("+447911123456");
        private static final UserAccountId ACCOUNT = new UserAccountId(new UUID(3, 3));
        private final ClaimNumbers claim = new ClaimNumbers(ID, List.of(new RowNumber(2, ACCOUNT, MOBILE)));

        @Test
        @Rule("REG-3")
        void claimsANumberThatNobodyHas() {
            upload.given(RECEIVED)
                    .when(claim)
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(new UploadNumbersHeld(ID, 1));

            assertThat(upload.unit().claims()).containsEntry(MobileClaims.key(MOBILE), ACCOUNT.value());
        }

        @Test
        void isRefusedOnceItIsOver() {
            upload.assertRefused(upload.given(RECEIVED, CHECKED).when(claim), RejectionCode.UPLOAD_CHECKED);
            upload.assertRefused(upload.given(RECEIVED, WITHDRAWN).when(claim), RejectionCode.UPLOAD_WITHDRAWN);
        }

        @Test
        void endsOnce() {
            FinishCheck end = new FinishCheck(ID, 2, 0, 1);

            upload.given(RECEIVED).when(end).expectEvents(CHECKED);
            upload.given(RECEIVED, CHECKED)
                    .when(end)
                    .expectSuccessfulHandlerExecution()
                    .expectEvents();
            upload.assertRefused(upload.given(RECEIVED, WITHDRAWN).when(end), RejectionCode.UPLOAD_WITHDRAWN);
        }
    }

    @Nested
    class Starting {
        private final StartUpload start = new StartUpload(ID);

        @Test
        void isDoneOnce() {
            upload.given(RECEIVED, CHECKED).when(start).expectEvents(STARTED);
            upload.given(RECEIVED, CHECKED, STARTED)
                    .when(start)
                    .expectSuccessfulHandlerExecution()
                    .expectEvents();
            upload.given(RECEIVED, CHECKED, STARTED, FINISHED)
                    .when(start)
                    .expectSuccessfulHandlerExecution()
                    .expectEvents();
        }

        @Test
        void isRefusedBeforeAllIsCheckedAndAfterAWithdrawal() {
            upload.assertRefused(upload.given(RECEIVED).when(start), RejectionCode.UPLOAD_NOT_CHECKED);
            upload.assertRefused(
                    upload.given(RECEIVED, CHECKED, WITHDRAWN).when(start), RejectionCode.UPLOAD_WITHDRAWN);
        }
    }

    @Nested
    class Withdrawing {
        private final WithdrawUpload withdraw = new WithdrawUpload(ID);

        @Test
        void isDoneOnce() {
            upload.given(RECEIVED).when(withdraw).expectEvents(WITHDRAWN);
            upload.given(RECEIVED, CHECKED).when(withdraw).expectEvents(WITHDRAWN);
            upload.given(RECEIVED, CHECKED, WITHDRAWN)
                    .when(withdraw)
                    .expectSuccessfulHandlerExecution()
                    .expectEvents();
        }

        @Test
        void isRefusedOnceItIsStarted() {
            upload.assertRefused(upload.given(RECEIVED, CHECKED, STARTED).when(withdraw), RejectionCode.UPLOAD_STARTED);
        }
    }

    @Nested
    class Finishing {
        private final FinishUpload finish = new FinishUpload(ID, 2, 0, 1);

        @Test
        void isDoneOnce() {
            upload.given(RECEIVED, CHECKED, STARTED).when(finish).expectEvents(FINISHED);
            upload.given(RECEIVED, CHECKED, STARTED, FINISHED)
                    .when(finish)
                    .expectSuccessfulHandlerExecution()
                    .expectEvents();
        }

        @Test
        void isRefusedOfWhatWasNotStarted() {
            upload.assertRefused(upload.given(RECEIVED, CHECKED).when(finish), RejectionCode.UPLOAD_NOT_STARTED);
        }
    }
}
