package dev.tenure.command.takeover;

import dev.tenure.kernel.takeover.TakeoverId;

/** What somebody is told who has a home move: which takeover it is, how many people it is about, and how many mailboxes. */
public record TakeoverReceipt(TakeoverId takeoverId, int people, int mailboxes) {}
