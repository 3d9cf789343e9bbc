package dev.tenure.architecture.canary.command.account.web;

/** Something that only wiring may know. */
public record AccountPage() {}
