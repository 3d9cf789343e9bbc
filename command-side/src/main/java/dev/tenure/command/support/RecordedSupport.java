package dev.tenure.command.support;

import dev.tenure.command.registration.KnownAccounts;
import dev.tenure.command.registration.KnownAccounts.Known;
import dev.tenure.command.registration.LocalDepartments;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.ParentContainer;
import dev.tenure.kernel.policy.SupportPolicy;
import java.util.List;

/** Looks up in the record who runs somebody's account; only a refusal asks, so nothing is kept (SUP-1). */
public final class RecordedSupport implements SupportRoutes {
    private final KnownAccounts accounts;
    private final LocalDepartments departments;
    private final SupportPolicy support;

    public RecordedSupport(KnownAccounts accounts, LocalDepartments departments, SupportPolicy support) {
        this.accounts = accounts;
        this.departments = departments;
        this.support = support;
    }

    @Override
    public String everybody() {
        return support.everybody();
    }

    @Override
    public String of(UserAccountId holder) {
        Known known = accounts.of(List.of(holder.value())).get(holder.value());
        if (known == null || known.standing().parent() == ParentContainer.CARE) {
            return support.ofCare();
        }
        return departments
                .of(known.standing().containerId())
                .map(support::ofLocal)
                .orElseGet(support::ofCare);
    }
}
