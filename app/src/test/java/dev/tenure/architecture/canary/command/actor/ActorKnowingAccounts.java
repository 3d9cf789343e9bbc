package dev.tenure.architecture.canary.command.actor;

import dev.tenure.architecture.canary.command.account.AccountState;

/** Wrong: actors import no feature. */
public record ActorKnowingAccounts(AccountState account) {}
