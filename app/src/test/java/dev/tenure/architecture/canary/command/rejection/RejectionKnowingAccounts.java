package dev.tenure.architecture.canary.command.rejection;

import dev.tenure.architecture.canary.command.account.AccountState;

/** Wrong: rejections import no feature. */
public record RejectionKnowingAccounts(AccountState account) {}
