package dev.tenure.architecture.canary.command.container;

import dev.tenure.architecture.canary.command.account.AccountState;

/** Wrong: features do not see each other. */
public record ContainerKnowingAccounts(AccountState account) {}
