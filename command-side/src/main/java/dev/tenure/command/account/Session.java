package dev.tenure.command.account;

import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import org.jspecify.annotations.Nullable;

/**
 * A session that somebody began by signing in, or from their own for a shared mailbox (SIGN-5).
 *
 * @param id the keyed hash of what its holder presents
 * @param epoch the account's session epoch when it began (PW-9)
 * @param privateComputer what the holder said of the computer (SIGN-2)
 * @param mailboxId the shared mailbox that it opens, or null for the personal one
 */
public record Session(
        String id,
        UserAccountId accountId,
        long epoch,
        boolean privateComputer,
        @Nullable SharedMailboxId mailboxId) {}
