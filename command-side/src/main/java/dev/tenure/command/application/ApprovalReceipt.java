package dev.tenure.command.application;

import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;

/** What an approval sets in motion: the container and mailbox that will exist under these ids (ORG-2). */
public record ApprovalReceipt(CareContainerId containerId, SharedMailboxId mailboxId) {}
