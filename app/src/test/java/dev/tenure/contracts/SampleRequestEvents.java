package dev.tenure.contracts;

import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.request.StaffRequestEvent.AccountWanted;
import dev.tenure.kernel.request.StaffRequestEvent.LeavingReported;
import dev.tenure.kernel.request.StaffRequestEvent.NameReported;
import dev.tenure.kernel.request.StaffRequestEvent.ReportedName;
import dev.tenure.kernel.request.StaffRequestEvent.RequestAccepted;
import dev.tenure.kernel.request.StaffRequestEvent.RequestErased;
import dev.tenure.kernel.request.StaffRequestEvent.RequestOvertaken;
import dev.tenure.kernel.request.StaffRequestEvent.RequestRejected;
import dev.tenure.kernel.request.StaffRequestEvent.RequestWithdrawn;
import dev.tenure.kernel.request.StaffRequestEvent.TemporaryPasswordWanted;
import dev.tenure.kernel.request.StaffRequestEvent.WantedPerson;
import dev.tenure.kernel.request.StaffRequestId;
import java.time.Instant;
import java.util.List;

/** The same for what people and owners ask. */
final class SampleRequestEvents {
    private static final UserAccountId ACCOUNT = UserAccountId.of("a0000000-0000-4000-8000-000000000002");
    private static final UserAccountId OWNER = UserAccountId.of("a0000000-0000-4000-8000-000000000006");
    private static final CareContainerId CONTAINER = CareContainerId.of("a0000000-0000-4000-8000-000000000003");
    private static final CareContainerId OTHER = CareContainerId.of("a0000000-0000-4000-8000-00000000000c");
    private static final SharedMailboxId MAILBOX = SharedMailboxId.of("a0000000-0000-4000-8000-000000000004");
    private static final StaffRequestId REQUEST = StaffRequestId.of("a0000000-0000-4000-8000-00000000000d");
    private static final PersonName NAME = new PersonName("Zoë", "Fairweather");

    private static final Instant ERASURE = Instant.parse("2018-06-14T09:00:00Z");

    private SampleRequestEvents() {}

    static List<TenureEvent> complete() {
        return List.of(
                new LeavingReported(REQUEST, ACCOUNT, OWNER, CONTAINER, OTHER),
                new NameReported(REQUEST, ACCOUNT, ACCOUNT, CONTAINER, new ReportedName(NAME)),
                new AccountWanted(
                        REQUEST,
                        ACCOUNT,
                        OWNER,
                        CONTAINER,
                        MAILBOX,
                        new WantedPerson(NAME, MobileNumber.of("+447700900123"))),
                new TemporaryPasswordWanted(REQUEST, ACCOUNT, OWNER, CONTAINER),
                new RequestAccepted(REQUEST, ACCOUNT),
                new RequestRejected(REQUEST, ACCOUNT, ERASURE),
                new RequestWithdrawn(REQUEST, ACCOUNT, ERASURE),
                new RequestErased(REQUEST, ACCOUNT),
                new RequestOvertaken(REQUEST, ACCOUNT));
    }

    static TenureEvent leaving() {
        return new LeavingReported(REQUEST, ACCOUNT, ACCOUNT, CONTAINER, null);
    }
}
