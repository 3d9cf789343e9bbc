package dev.tenure.architecture.canary.command.account;

/** Something that only its own feature may know. */
public record AccountState() {}
