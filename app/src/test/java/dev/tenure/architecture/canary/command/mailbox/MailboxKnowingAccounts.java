package dev.tenure.architecture.canary.command.mailbox;

import dev.tenure.architecture.canary.command.account.AccountState;

/** Wrong: features do not see each other. */
public record MailboxKnowingAccounts(AccountState account) {}
