package dev.tenure.architecture.canary.command.list;

import dev.tenure.architecture.canary.command.account.AccountState;

/** Wrong: features do not see each other. */
public record ListKnowingAccounts(AccountState account) {}
