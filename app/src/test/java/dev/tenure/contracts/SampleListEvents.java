package dev.tenure.contracts;

import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.BelongingEvent.AccountListed;
import dev.tenure.kernel.account.BelongingEvent.AccountUnlisted;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.DistributionListEvent.EntryAdded;
import dev.tenure.kernel.list.DistributionListEvent.EntryRemoved;
import dev.tenure.kernel.list.DistributionListEvent.ListClosed;
import dev.tenure.kernel.list.DistributionListEvent.ListCreated;
import dev.tenure.kernel.list.DistributionListEvent.ListRenamed;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryEnd;
import dev.tenure.kernel.list.EntryKind;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxListed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxUnlisted;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.List;

/** The same for distribution lists and what stands on them. */
final class SampleListEvents {
    private static final UserAccountId ACCOUNT = UserAccountId.of("a0000000-0000-4000-8000-000000000002");
    private static final CareContainerId CONTAINER = CareContainerId.of("a0000000-0000-4000-8000-000000000003");
    private static final SharedMailboxId MAILBOX = SharedMailboxId.of("a0000000-0000-4000-8000-000000000004");
    private static final DistributionListId LIST = DistributionListId.of("a0000000-0000-4000-8000-00000000000a");
    private static final MailAddress NIGHTS = MailAddress.of("care.newcastle.v1x2y.nightstaff@nhs.net");
    private static final MailAddress DAYS = MailAddress.of("care.newcastle.v1x2y.daystaff@nhs.net");

    private SampleListEvents() {}

    static List<TenureEvent> complete() {
        return List.of(
                new ListCreated(LIST, CONTAINER, NIGHTS, "Night staff"),
                new ListRenamed(LIST, "Day staff", DAYS, NIGHTS),
                new EntryAdded(LIST, EntryKind.ACCOUNT, ACCOUNT.value()),
                new EntryRemoved(LIST, EntryKind.MAILBOX, MAILBOX.value(), EntryEnd.MAILBOX_CLOSED),
                new ListClosed(LIST),
                new AccountListed(ACCOUNT, LIST),
                new AccountUnlisted(ACCOUNT, LIST, EntryEnd.LEFT),
                new MailboxListed(MAILBOX, LIST),
                new MailboxUnlisted(MAILBOX, LIST, EntryEnd.LIST_CLOSED));
    }

    static TenureEvent renamedInPlace() {
        return new ListRenamed(LIST, "NIGHT STAFF", NIGHTS, null);
    }
}
