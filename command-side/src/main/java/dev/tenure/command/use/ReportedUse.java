package dev.tenure.command.use;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.policy.UseKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item of a report, as it was understood.
 *
 * @param item its place in the report, from 0
 * @param accountId whose use it is, or null where an address says so
 * @param address any address that the account has or had
 */
public record ReportedUse(
        int item,
        @Nullable UserAccountId accountId,
        @Nullable MailAddress address,
        UseKind kind,
        Instant at) {}
