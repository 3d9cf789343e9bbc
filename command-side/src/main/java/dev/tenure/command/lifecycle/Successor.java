package dev.tenure.command.lifecycle;

import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a mailbox after its last owner (SMB-8).
 *
 * @param accountId the new owner, or null where NAS looks after it
 */
public record Successor(SharedMailboxId mailboxId, @Nullable UserAccountId accountId) {}
