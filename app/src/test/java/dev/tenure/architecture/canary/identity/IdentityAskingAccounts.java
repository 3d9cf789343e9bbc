package dev.tenure.architecture.canary.identity;

import dev.tenure.architecture.canary.command.account.AccountState;

/** Wrong: identity knows no aggregate. */
public record IdentityAskingAccounts(AccountState account) {}
