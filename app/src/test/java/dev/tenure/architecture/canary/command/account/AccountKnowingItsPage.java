package dev.tenure.architecture.canary.command.account;

import dev.tenure.architecture.canary.command.account.web.AccountPage;

/** Wrong: a feature knows no resource. */
public record AccountKnowingItsPage(AccountPage page) {}
