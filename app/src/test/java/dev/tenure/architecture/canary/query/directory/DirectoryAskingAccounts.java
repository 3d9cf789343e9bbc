package dev.tenure.architecture.canary.query.directory;

import dev.tenure.architecture.canary.command.account.AccountState;

/** Wrong: the query side asks no aggregate. */
public record DirectoryAskingAccounts(AccountState account) {}
