package dev.tenure.architecture.canary.command.application;

import dev.tenure.architecture.canary.command.account.AccountState;

/** Wrong: features do not see each other. */
public record ApplicationKnowingAccounts(AccountState account) {}
