package dev.tenure.command.list;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.list.DistributionListId;

/** What somebody is told who makes a list or calls it something else: which it is, and its address. */
public record ListReceipt(DistributionListId listId, MailAddress address) {}
