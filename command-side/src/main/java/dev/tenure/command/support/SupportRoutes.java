package dev.tenure.command.support;

import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.policy.SupportPolicy;

/** Whom people turn to, by what is known of them (SUP-1). */
public interface SupportRoutes {
    /** All routes, for whoever has not proved who they are; nothing in it depends on them. */
    String everybody();

    /** The route of the account's holder, who has proved who they are. */
    String of(UserAccountId holder);

    /** Routes where every account is in Care. */
    static SupportRoutes national(SupportPolicy support) {
        return new SupportRoutes() {
            @Override
            public String everybody() {
                return support.everybody();
            }

            @Override
            public String of(UserAccountId holder) {
                return support.ofCare();
            }
        };
    }
}
