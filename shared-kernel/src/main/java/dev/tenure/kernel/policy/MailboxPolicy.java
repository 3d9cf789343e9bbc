package dev.tenure.kernel.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of shared mailboxes (SMB).
 *
 * @param leaversLoseAccess when somebody who leaves or moves loses the old mailboxes (SMB-7)
 * @param unopenedDays after how many days without being opened a mailbox is reported (SMB-13)
 */
public record MailboxPolicy(LeaversLoseAccess leaversLoseAccess, int unopenedDays) {

    /** When somebody who leaves or moves loses access to the old organisation's mailboxes (SMB-7). */
    public enum LeaversLoseAccess {
        AT_ONCE,
        WHEN_REMOVED
    }

    /** The rulebook's defaults. */
    public static MailboxPolicy of2018() {
        return new MailboxPolicy(LeaversLoseAccess.AT_ONCE, 7);
    }

    List<String> problems() {
        List<String> wrong = new ArrayList<>();
        new Numbers("mailboxes.", wrong).between("unopened-days", unopenedDays, 1, 3650);
        return wrong;
    }
}
