package dev.tenure.architecture.canary.command.account;

import dev.tenure.architecture.canary.command.mailbox.MailboxState;

/** Wrong: features do not see each other. */
public record AccountKnowingMailboxes(MailboxState mailbox) {}
