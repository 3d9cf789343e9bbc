package dev.tenure.command.account;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.policy.UseKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What other systems tell of the use of an account (INA-7). */
public sealed interface UseCommand<R> extends Command<R> {
    UserAccountId accountId();

    @Override
    default UUID target() {
        return accountId().value();
    }

    @Override
    default RejectionCode unknownTarget() {
        return RejectionCode.ACCOUNT_UNKNOWN;
    }

    /** Reports uses; each is judged by itself. It tells what happened and decides nothing, whoever runs the account. */
    @Named(value = "account.report-use", allowedTo = Role.NAS, ofLocalAccountsToo = true)
    record ReportUse(@TargetAggregateIdentifier UserAccountId accountId, List<Use> uses)
            implements UseCommand<UseVerdicts> {
        public ReportUse {
            uses = List.copyOf(uses);
        }
    }

    /** What the account was used for, and when. */
    record Use(UseKind kind, Instant at) {}
}
