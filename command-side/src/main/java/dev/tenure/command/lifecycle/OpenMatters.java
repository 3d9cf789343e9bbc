package dev.tenure.command.lifecycle;

import dev.tenure.kernel.account.UserAccountId;

/** What somebody still has to decide about a person, and cannot once the account is deleted (LEA-8). */
@FunctionalInterface
public interface OpenMatters {
    /** Ends all of it, in the running unit. */
    void overtake(UserAccountId person);
}
