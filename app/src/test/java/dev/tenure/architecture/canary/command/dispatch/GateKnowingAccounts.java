package dev.tenure.architecture.canary.command.dispatch;

import dev.tenure.architecture.canary.command.account.AccountState;

/** Wrong: the gate knows no feature. */
public record GateKnowingAccounts(AccountState account) {}
