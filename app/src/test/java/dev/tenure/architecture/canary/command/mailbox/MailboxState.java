package dev.tenure.architecture.canary.command.mailbox;

/** Something that only its own feature may know. */
public record MailboxState() {}
